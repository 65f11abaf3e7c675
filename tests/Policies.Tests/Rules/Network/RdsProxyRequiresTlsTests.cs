using Pulumi.Policy;

namespace Policies.Tests.Rules.Network;

public sealed class RdsProxyRequiresTlsTests
{
    private const string Rule = "rds-proxy-requires-tls";


    [Fact]
    public void Required_tls_passes() => Gate.Prod(Rule, Proxy(("requireTls", true))).IsCompliant();

    [Fact]
    public void Missing_value_counts_as_not_required()
        => Gate.Prod(Rule, Proxy()).Violates("mandatory front.requireTls: found false by default, expected true. Set requireTls; it changes in place.");

    [Fact]
    public void Dev_is_only_told() => Gate.In("dev", Rule, Proxy(("requireTls", false))).Violates("advisory front.requireTls: found false, expected true. Set requireTls; it changes in place.");

    [Fact]
    public void Unknown_value_is_unknown() => Gate.Prod(Rule, Proxy(("requireTls", Value.Unknown))).IsUnknown(Unknown.At(Rule, "front.requireTls"));

    [Fact]
    public void Foreign_engine_is_not_applicable() => Gate.Prod(Rule, Proxy(("engineFamily", "MYSQL"))).IsNotApplicable("engine family MYSQL is not PostgreSQL");

    private static PolicyResource Proxy(params (string Name, object Value)[] props) => Some.Resource("aws:rds/proxy:Proxy", "front", [("engineFamily", "POSTGRESQL"), .. props]);
}
