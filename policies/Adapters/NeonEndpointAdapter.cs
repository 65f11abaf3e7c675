using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>neon:index/endpoint:Endpoint</c>, as both community bridges spell it.</summary>
internal static class NeonEndpointAdapter
{
    public const string Token = "neon:index/endpoint:Endpoint";

    public static NeonEndpoint Read(PolicyResource r) => new(r)
    {
        ProjectId = r.Text("projectId"),
        Type = r.Text("type").Or("read_write"),
        PoolerEnabled = r.Bool("poolerEnabled").Or(true),
        PoolerMode = r.Text("poolerMode"),
        Compute = new NeonCompute(
            r.At("autoscalingLimitMinCu").Number().Else(r.Number("minCu")),
            r.At("autoscalingLimitMaxCu").Number().Else(r.Number("maxCu")),
            r.At("suspendTimeoutSeconds").Number().Else(r.Number("suspendTimeout")),
            r.Text("computeProvisioner")),
    };
}
