using Pulumi.Policy;

namespace Policies.Tests.Rules.ChangeSafety;

public sealed class RegionPinnedTests
{
    private const string Rule = "region-pinned";

    private static readonly PolicyResource Database = Some.Database(("region", "eu-central-1"));

    [Fact]
    public void Declared_region_passes()
    {
        Gate.Prod(Rule, Database, Function("eu-central-1")).IsCompliant();
        Gate.Configured(Rule, Rule, "regions", Value.List("eu-west-1", "eu-central-1"), Database).IsCompliant();
    }

    [Fact]
    public void Missing_region_violates()
    {
        Gate.Prod(Rule, Some.Database()).Violates("mandatory auth.region: found nothing, expected a region. Set region on the provider, or aws:region in the stack's configuration.");
        Gate.In("dev", Rule, Some.Database()).Violates("advisory auth.region: found nothing, expected a region. Set region on the provider, or aws:region in the stack's configuration.");
    }

    [Fact]
    public void Region_where_data_may_not_be_violates()
        => Gate.Configured(Rule, Rule, "regions", Value.List("eu-west-1"), Database)
            .Violates("mandatory auth.region: found \"eu-central-1\", expected eu-west-1. Declare the database where data may be.");

    [Fact]
    public void Client_elsewhere_violates()
        => Gate.Prod(Rule, Database, Function("us-east-1"))
            .Violates("mandatory api.region: found \"us-east-1\", expected that of the databases, eu-central-1. Run the program beside its database: each query would cross the distance.");

    [Fact]
    public void Unknown_region_is_unknown()
        => Gate.Prod(Rule, Some.Database(("region", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.region"));

    [Fact]
    public void Stack_without_a_database_is_not_applicable() => Gate.Prod(Rule, Function("us-east-1")).IsNotApplicable("no RDS database is declared");

    private static PolicyResource Function(string region) => Some.Resource("aws:lambda/function:Function", "api", ("region", region));
}
