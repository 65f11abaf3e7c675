using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:rds/clusterActivityStream:ClusterActivityStream</c>.</summary>
internal static class ActivityStreamAdapter
{
    public const string Token = "aws:rds/clusterActivityStream:ClusterActivityStream";

    public static ActivityStream Read(PolicyResource r) => new(r)
    {
        KmsKeyId = r.Text("kmsKeyId"),
    };
}
