namespace Policies.Tests.Rules.Storage;

public sealed class RdsStorageCmkTests
{
    private const string Rule = "rds-storage-cmk";


    [Fact]
    public void Named_key_passes() => Gate.Prod(Rule, Some.Database(("kmsKeyId", "alias/shop-db"))).IsCompliant();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Missing_key_violates(string? key)
        => Gate.Prod(Rule, key is null ? Some.Database() : Some.Database(("kmsKeyId", key)))
            .Violates($"advisory auth.kmsKeyId: found {(key is null ? "nothing" : "\"\"")}, expected a key of your own. Set kmsKeyId on a new database; a change of key forces a replacement.");

    [Fact]
    public void Key_that_is_made_in_the_same_update_passes() => Gate.Prod(Rule, Some.Database(("kmsKeyId", Value.Unknown))).IsCompliant();

    [Fact]
    public void Replica_member_and_global_cluster_are_not_applicable()
    {
        Gate.Prod(Rule, Some.Database(("replicateSourceDb", "main"))).IsNotApplicable("a read replica: it has the key of its source");
        Gate.Prod(Rule, Some.Resource(Some.ClusterMember, "one", ("engine", "aurora-postgresql"))).IsNotApplicable("the key is that of the cluster");
        Gate.Prod(Rule, Some.Resource(Some.GlobalCluster, "all", ("engine", "aurora-postgresql"))).IsNotApplicable("the keys are those of the clusters in it");
    }

    [Fact]
    public void Dev_is_not_judged() => Gate.In("dev", Rule, Some.Database()).IsCompliant();
}
