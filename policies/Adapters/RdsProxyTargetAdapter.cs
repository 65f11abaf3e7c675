using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:rds/proxyTarget:ProxyTarget</c>.</summary>
internal static class RdsProxyTargetAdapter
{
    public const string Token = "aws:rds/proxyTarget:ProxyTarget";

    public static ProxyTarget Read(PolicyResource r) => new(r)
    {
        Proxy = r.Text("dbProxyName"),
        Instance = r.Text("dbInstanceIdentifier"),
        Cluster = r.Text("dbClusterIdentifier"),
    };
}
