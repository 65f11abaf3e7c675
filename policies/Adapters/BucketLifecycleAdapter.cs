using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration</c> and <c>aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2</c>.</summary>
internal static class BucketLifecycleAdapter
{
    public const string Token = "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration";
    public const string OlderToken = "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2";

    public static BucketLifecycle Read(PolicyResource r) => new(r)
    {
        Bucket = r.Text("bucket"),
        Rules = r.At("rules"),
    };
}
