using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock</c>.</summary>
internal static class BucketPublicAccessBlockAdapter
{
    public const string Token = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";

    public static BucketPublicAccessBlock Read(PolicyResource r) => new(r)
    {
        Bucket = r.Text("bucket"),
        Switches =
        [
            r.Bool("blockPublicAcls").Or(false),
            r.Bool("blockPublicPolicy").Or(false),
            r.Bool("ignorePublicAcls").Or(false),
            r.Bool("restrictPublicBuckets").Or(false),
        ],
    };
}
