using Pulumi.Policy;

namespace Policies.Tests.Rules.Pooling;

public sealed class RdsProxyConnectionPercentTests
{
    private const string Rule = "rds-proxy-connection-percent";
    private const string Next = "Lower it; it takes effect in place.";

    [Fact]
    public void Share_passes() => Gate.Prod(Rule, Proxy(("maxConnectionsPercent", 80), ("maxIdleConnectionsPercent", 50))).IsCompliant();

    [Fact]
    public void Everything_violates()
        => Gate.Prod(Rule, Proxy(("maxConnectionsPercent", 81), ("maxIdleConnectionsPercent", 51))).Violates(
            $"mandatory p.connectionPoolConfig.maxConnectionsPercent: found 81, expected at most 80. {Next}",
            $"mandatory p.connectionPoolConfig.maxIdleConnectionsPercent: found 51, expected at most 50. {Next}");

    [Fact]
    public void Missing_share_is_everything()
    {
        Gate.Prod(Rule, Proxy()).Violates($"mandatory p.connectionPoolConfig.maxConnectionsPercent: found 100 by default, expected at most 80. {Next}");
        Gate.In("dev", Rule, Proxy()).IsCompliant();
    }

    [Fact]
    public void Limit_can_be_configured() => Gate.Configured(Rule, "maximumPercent", 90, Proxy(("maxConnectionsPercent", 90))).IsCompliant();

    [Fact]
    public void Unknown_share_is_unknown()
        => Gate.Prod(Rule, Proxy(("maxConnectionsPercent", Value.Unknown))).IsUnknown(Unknown.At(Rule, "p.connectionPoolConfig.maxConnectionsPercent"));

    [Fact]
    public void Other_resources_are_not_judged() => Gate.Prod(Rule, Some.Database()).IsCompliant();

    private static PolicyResource Proxy(params (string Name, object Value)[] pool)
        => Some.Resource("aws:rds/proxyDefaultTargetGroup:ProxyDefaultTargetGroup", "p", ("connectionPoolConfig", Value.Map(pool)));
}
