namespace Policies.Tests.Rules.Network;

public sealed class RdsPortNondefaultTests
{
    private const string Rule = "rds-port-nondefault";

    private const string Next = "expected a port other than 5432. Set port, and tell every client: it changes the endpoint.";

    [Fact]
    public void Nothing_is_judged_unless_it_is_asked_for()
    {
        Gate.Prod(Rule, Some.Database()).IsCompliant();
        Gate.In("dev", Rule, Some.Database()).IsCompliant();
    }

    [Fact]
    public void Default_port_violates_where_it_is_asked_for()
    {
        Gate.Enabled(Rule, Some.Database()).Violates($"mandatory auth.port: found 5432 by default, {Next}");
        Gate.Enabled(Rule, Some.Database(("port", 5432))).Violates($"mandatory auth.port: found 5432, {Next}");
    }

    [Fact]
    public void Other_port_passes() => Gate.Enabled(Rule, Some.Database(("port", 15432))).IsCompliant();

    [Fact]
    public void Unknown_port_is_unknown() => Gate.Enabled(Rule, Some.Database(("port", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.port"));

    [Fact]
    public void Member_and_global_cluster_are_not_applicable()
    {
        Gate.Enabled(Rule, Some.Resource(Some.ClusterMember, "one", ("engine", "aurora-postgresql"))).IsNotApplicable("the port is that of the cluster");
        Gate.Enabled(Rule, Some.Resource(Some.GlobalCluster, "all", ("engine", "aurora-postgresql"))).IsNotApplicable("its clusters are judged");
    }
}
