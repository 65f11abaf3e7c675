using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration</c> and <c>aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2</c>.</summary>
internal static class BucketEncryptionAdapter
{
    public const string Token = "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration";
    public const string OlderToken = "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2";

    public static BucketEncryption Read(PolicyResource r) => new(r)
    {
        Bucket = r.Text("bucket"),
        Algorithms = [.. r.At("rules").Items.Select(rule => rule["applyServerSideEncryptionByDefault"]["sseAlgorithm"].Text())],
    };
}
