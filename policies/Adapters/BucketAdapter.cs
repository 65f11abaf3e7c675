using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:s3/bucket:Bucket</c> and <c>aws:s3/bucketV2:BucketV2</c>.</summary>
internal static class BucketAdapter
{
    public const string Token = "aws:s3/bucket:Bucket";
    public const string OlderToken = "aws:s3/bucketV2:BucketV2";

    public static Bucket Read(PolicyResource r) => new(r)
    {
        Name = r.Text("bucket"),
        ForceDestroy = r.Bool("forceDestroy").Or(false),
        Algorithm = r.At("serverSideEncryptionConfiguration")["rule"]["applyServerSideEncryptionByDefault"]["sseAlgorithm"].Text(),
        IsVersioned = r.At("versioning")["enabled"].Bool(),
        LifecycleRules = r.At("lifecycleRules"),
    };
}
