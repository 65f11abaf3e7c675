using Pulumi.Policy;
using Pulumirpc;

namespace Policies.Tests.Rules.Neon;

public sealed class NeonReadReplicaTests
{
    private const string Rule = "neon-read-replica";
    private const string Violation = "advisory shop.endpoints: found no read-only endpoint, expected at least one. Declare an endpoint of type read_only, and send reports there.";
    private static readonly PolicyResource Project = Some.Under(Server("").Urn, "neon:index/project:Project", "shop");

    [Fact]
    public void Read_only_endpoint_passes() => Gate.Prod(Rule, Server("read-heavy"), Project, Endpoint("read_only")).IsCompliant();

    [Fact]
    public void Missing_endpoint_violates()
    {
        Gate.Prod(Rule, Server("read-heavy"), Project).Violates(Violation);
        Gate.Prod(Rule, Server("read-heavy"), Project, Endpoint("read_write")).Violates(Violation);
        Gate.In("dev", Rule, Server("read-heavy"), Project).IsCompliant();
    }

    [Fact]
    public void Tier_can_be_named_in_the_configuration()
    {
        var stack = new AnalyzerStackConfigureRequest { Stack = "prod", Config = { ["dbready:tier"] = "read-heavy" } };
        Gate.With(Rule, stack, Some.Resource("neon:index/project:Project", "shop")).Violates(Violation);
    }

    [Fact]
    public void Endpoint_joins_by_dependency_among_projects()
        => Gate.Prod(Rule, Server("read-heavy"), Project, Some.Resource("neon:index/project:Project", "other"), Endpoint("read_only")).IsCompliant();

    [Theory]
    [InlineData("critical")]
    [InlineData("")]
    public void Other_tiers_are_not_applicable(string tier) => Gate.Prod(Rule, Server(tier), Project).IsNotApplicable("no Neon project is said to be read-heavy");

    private static PolicyResource Server(string tier) => Some.Resource("dbready:neon:Server", "s", ("tier", tier));

    private static PolicyResource Endpoint(string type)
        => Some.From("projectId", Project.Urn, "neon:index/endpoint:Endpoint", "e", ("projectId", Value.Unknown), ("type", type));
}
