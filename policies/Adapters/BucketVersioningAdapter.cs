using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:s3/bucketVersioning:BucketVersioning</c> and <c>aws:s3/bucketVersioningV2:BucketVersioningV2</c>.</summary>
internal static class BucketVersioningAdapter
{
    public const string Token = "aws:s3/bucketVersioning:BucketVersioning";
    public const string OlderToken = "aws:s3/bucketVersioningV2:BucketVersioningV2";

    public static BucketVersioning Read(PolicyResource r) => new(r)
    {
        Bucket = r.Text("bucket"),
        Status = r.At("versioningConfiguration")["status"].Text(),
    };
}
