namespace Policies.Tests.Rules.Backups;

public sealed class RdsCopyTagsToSnapshotTests
{
    private const string Rule = "rds-copy-tags-to-snapshot";


    [Fact]
    public void Copied_tags_pass() => Gate.Prod(Rule, Some.Database(("copyTagsToSnapshot", true))).IsCompliant();

    [Fact]
    public void Missing_value_counts_as_not_copied()
    {
        Gate.Prod(Rule, Some.Database()).Violates("advisory auth.copyTagsToSnapshot: found false by default, expected true. Set copyTagsToSnapshot; it changes in place.");
        Gate.In("dev", Rule, Some.Resource(Some.ClusterMember, "one", ("engine", "aurora-postgresql")))
            .Violates("advisory one.copyTagsToSnapshot: found false by default, expected true. Set copyTagsToSnapshot; it changes in place.");
    }

    [Fact]
    public void Explicit_false_violates()
        => Gate.Prod(Rule, Some.Database(("copyTagsToSnapshot", false))).Violates("advisory auth.copyTagsToSnapshot: found false, expected true. Set copyTagsToSnapshot; it changes in place.");

    [Fact]
    public void Unknown_value_is_unknown()
        => Gate.Prod(Rule, Some.Database(("copyTagsToSnapshot", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.copyTagsToSnapshot", "advisory"));

    [Fact]
    public void Global_cluster_and_foreign_engine_are_not_applicable()
    {
        Gate.Prod(Rule, Some.Resource(Some.GlobalCluster, "all", ("engine", "aurora-postgresql"))).IsNotApplicable("its clusters are judged");
        Gate.Prod(Rule, Some.Database(("engine", "mysql"))).IsNotApplicable("engine mysql is not PostgreSQL");
    }
}
