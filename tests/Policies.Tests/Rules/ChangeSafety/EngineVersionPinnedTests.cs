namespace Policies.Tests.Rules.ChangeSafety;

public sealed class EngineVersionPinnedTests
{
    private const string Rule = "engine-version-pinned";

    [Fact]
    public void Chosen_version_passes()
    {
        Gate.Prod(Rule, Some.Database(("engineVersion", "16"))).IsCompliant();
        Gate.Prod(Rule, Some.Database(("engineVersion", "16.4"), ("autoMinorVersionUpgrade", false))).IsCompliant();
        Gate.Prod(Rule, Some.Resource(Some.Cluster, "main", ("engine", "aurora-postgresql"), ("engineVersion", "16.4-limitless"))).IsCompliant();
    }

    [Fact]
    public void Missing_version_violates()
    {
        Gate.Prod(Rule, Some.Database()).Violates("mandatory auth.engineVersion: found nothing, expected a version such as 16. Set engineVersion.");
        Gate.In("dev", Rule, Some.Database(("engineVersion", "latest"))).Violates("advisory auth.engineVersion: found \"latest\", expected a version such as 16. Set engineVersion.");
    }

    [Fact]
    public void Major_version_that_never_moves_violates()
        => Gate.In("staging", Rule, Some.Database(("engineVersion", "16"), ("autoMinorVersionUpgrade", false)))
            .Violates("mandatory auth.engineVersion: found \"16\", expected a minor version too, where none is installed by itself. Write it out, or let RDS install minor versions with autoMinorVersionUpgrade.");

    [Fact]
    public void Unknown_version_is_unknown()
        => Gate.Prod(Rule, Some.Database(("engineVersion", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.engineVersion"));

    [Fact]
    public void Parts_are_not_applicable()
    {
        Gate.Prod(Rule, Some.Database(("replicateSourceDb", "main"))).IsNotApplicable("a read replica: it has the version of its source");
        Gate.Prod(Rule, Some.Resource(Some.ClusterMember, "one", ("engine", "aurora-postgresql"))).IsNotApplicable("a cluster member: it has the version of the cluster");
        Gate.Prod(Rule, Some.Resource(Some.GlobalCluster, "world", ("engine", "aurora-postgresql"))).IsNotApplicable("its clusters are judged");
    }
}
