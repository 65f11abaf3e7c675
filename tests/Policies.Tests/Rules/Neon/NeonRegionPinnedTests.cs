using Pulumi.Policy;
using Pulumirpc;

namespace Policies.Tests.Rules.Neon;

public sealed class NeonRegionPinnedTests
{
    private const string Rule = "neon-region-pinned";

    [Fact]
    public void Region_of_the_clients_passes()
    {
        Gate.Prod(Rule, Project(("regionId", "aws-eu-central-1"))).IsCompliant();
        Gate.Prod(Rule, Environment("eu-central-1"), Project(("regionId", "aws-eu-central-1"))).IsCompliant();
    }

    [Fact]
    public void Missing_region_violates()
    {
        const string Expected = "shop.regionId: found nothing, expected a region. Name the region: the account's default may change, and a change replaces the project.";
        Gate.Prod(Rule, Project()).Violates("mandatory " + Expected);
        Gate.In("dev", Rule, Project()).Violates("advisory " + Expected);
    }

    [Fact]
    public void Region_far_from_the_clients_violates()
    {
        const string Expected = "mandatory shop.regionId: found \"aws-us-east-2\", expected \"aws-eu-central-1\", where its clients are. Choose the clients' region, before there is data, or exempt the project.";
        Gate.Prod(Rule, Environment("eu-central-1"), Project(("regionId", "aws-us-east-2"))).Violates(Expected);
        var stack = new AnalyzerStackConfigureRequest { Stack = "prod", Config = { ["aws:region"] = "eu-central-1" } };
        Gate.With(Rule, stack, Project(("regionId", "aws-us-east-2"))).Violates(Expected);
    }

    [Fact]
    public void Region_outside_the_configured_ones_violates()
        => Gate.Configured(Rule, Rule, "regions", Value.List("aws-eu-central-1"), Project(("regionId", "aws-us-east-2")))
            .Violates("mandatory shop.regionId: found \"aws-us-east-2\", expected one of aws-eu-central-1. Choose a region where the data may be, before there is any.");

    [Fact]
    public void Unknown_region_is_unknown() => Gate.Prod(Rule, Project(("regionId", Value.Unknown))).IsUnknown(Unknown.At(Rule, "shop.regionId"));

    [Fact]
    public void Stack_without_projects_is_not_applicable() => Gate.Prod(Rule, Some.Database()).IsNotApplicable("no Neon project is declared");

    private static PolicyResource Environment(string region)
        => Some.Resource("dbready:environment:Environment", "prod", ("environment", "prod"), ("region", region));

    private static PolicyResource Project(params (string Name, object Value)[] props) => Some.Resource("neon:index/project:Project", "shop", props);
}
