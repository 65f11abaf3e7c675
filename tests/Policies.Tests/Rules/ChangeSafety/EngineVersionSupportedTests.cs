namespace Policies.Tests.Rules.ChangeSafety;

public sealed class EngineVersionSupportedTests
{
    private const string Rule = "engine-version-supported";

    [Fact]
    public void Version_with_time_left_passes()
    {
        Gate.Prod(Rule, Some.Database(("engineVersion", "16.4"))).IsCompliant();
        Gate.In("dev", Rule, Some.Database(("engineVersion", "14"))).IsCompliant();
    }

    [Fact]
    public void Version_that_ends_soon_violates_where_production_limits_hold()
    {
        const string Finding = "auth.engineVersion: found \"14.23\", expected a version with 180 days of standard support or more, where 14 has it until 2027-02-28. Upgrade to a newer major version.";
        Gate.Prod(Rule, Some.Database(("engineVersion", "14.23"))).Violates("mandatory " + Finding);
        Gate.In("staging", Rule, Some.Database(("engineVersion", "14.23"))).Violates("mandatory " + Finding);
    }

    [Fact]
    public void Version_past_its_end_violates_in_dev()
        => Gate.In("dev", Rule, Some.Database(("engineVersion", "9.6.24")))
            .Violates("advisory auth.engineVersion: found \"9.6.24\", expected a version with 0 days of standard support or more, where 9.6 has it until 2022-04-26. Upgrade to a newer major version.");

    [Fact]
    public void Configured_margin_wins() => Gate.Configured(Rule, "minimumDays", 30, Some.Database(("engineVersion", "14"))).IsCompliant();

    [Fact]
    public void Unknown_and_newer_versions_are_unknown()
    {
        Gate.Prod(Rule, Some.Database(("engineVersion", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.engineVersion"));
        Gate.Prod(Rule, Some.Database(("engineVersion", "99"))).IsUnknown(Unknown.At(Rule, "auth.engineVersion"));
    }

    [Fact]
    public void Missing_version_is_not_applicable()
    {
        Gate.Prod(Rule, Some.Database()).IsNotApplicable("no version is declared");
        Gate.Prod(Rule, Some.Resource(Some.ClusterMember, "one", ("engine", "aurora-postgresql"), ("engineVersion", "12.1"))).IsNotApplicable("a cluster member: it has the version of the cluster");
    }
}
