using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>neon:index/endpoint:Endpoint</c>.</summary>
internal static class NeonEndpointAdapter
{
    public const string Token = "neon:index/endpoint:Endpoint";

    public static NeonEndpoint Read(PolicyResource r) => new(r)
    {
        PoolerMode = r.Text("poolerMode"),
    };
}
