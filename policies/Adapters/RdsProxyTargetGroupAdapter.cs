using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:rds/proxyDefaultTargetGroup:ProxyDefaultTargetGroup</c>.</summary>
internal static class RdsProxyTargetGroupAdapter
{
    public const string Token = "aws:rds/proxyDefaultTargetGroup:ProxyDefaultTargetGroup";

    public static ProxyTargetGroup Read(PolicyResource r) => new(r)
    {
        MaxConnectionsPercent = r.At("connectionPoolConfig")["maxConnectionsPercent"].Number().Or(100),
        MaxIdleConnectionsPercent = r.At("connectionPoolConfig")["maxIdleConnectionsPercent"].Number().Or(50),
        BorrowTimeoutSeconds = r.At("connectionPoolConfig")["connectionBorrowTimeout"].Number().Or(120),
    };
}
