namespace Policies.Tests.Rules.Storage;

public sealed class RdsStorageEncryptedTests
{
    private const string Rule = "rds-storage-encrypted";

    private const string Next = "Set storageEncrypted on a new database; on one that exists it forces a replacement, so restore an encrypted copy of a snapshot beside it.";

    [Fact]
    public void Encrypted_storage_passes() => Gate.Prod(Rule, Some.Database(("storageEncrypted", true))).IsCompliant();

    [Fact]
    public void Missing_value_counts_as_not_encrypted()
        => Gate.Prod(Rule, Some.Database()).Violates($"mandatory auth.storageEncrypted: found false by default, expected true. {Next}");

    [Fact]
    public void Explicit_false_violates_everywhere()
        => Gate.In("dev", Rule, Some.Database(("storageEncrypted", false))).Violates($"mandatory auth.storageEncrypted: found false, expected true. {Next}");

    [Fact]
    public void Provisioned_cluster_without_a_value_violates_and_the_first_serverless_does_not()
    {
        Gate.Prod(Rule, Some.Resource(Some.Cluster, "main", ("engine", "aurora-postgresql")))
            .Violates($"mandatory main.storageEncrypted: found false by default, expected true. {Next}");
        Gate.Prod(Rule, Some.Resource(Some.Cluster, "main", ("engine", "aurora-postgresql"), ("engineMode", "serverless"))).IsCompliant();
    }

    [Fact]
    public void Unknown_value_is_unknown()
        => Gate.Prod(Rule, Some.Database(("storageEncrypted", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.storageEncrypted"));

    [Fact]
    public void Restored_database_is_encrypted_as_its_snapshot_unless_it_says_so()
    {
        Gate.Prod(Rule, Some.Database(("snapshotIdentifier", "nightly"))).IsUnknown(Unknown.At(Rule, "auth.storageEncrypted"));
        Gate.Prod(Rule, Some.Database(("snapshotIdentifier", "nightly"), ("storageEncrypted", true))).IsCompliant();
    }

    [Fact]
    public void Engine_that_only_the_snapshot_knows_is_unknown()
        => Gate.Prod(Rule, Some.Resource(Some.Instance, "auth", ("snapshotIdentifier", "nightly"), ("storageEncrypted", true))).IsUnknown(Unknown.At(Rule, "auth.engine"));

    [Fact]
    public void Replicas_inherit_it()
    {
        Gate.Prod(Rule, Some.Database(("replicateSourceDb", "main"))).IsNotApplicable("a read replica: encrypted as its source is");
        Gate.Prod(Rule, Some.Resource(Some.Cluster, "copy", ("engine", "aurora-postgresql"), ("replicationSourceIdentifier", "arn:aws:rds:us-east-1:111122223333:cluster:main")))
            .IsNotApplicable("a replica of a cluster: encrypted as its source is");
    }

    [Fact]
    public void Cluster_member_and_global_cluster_are_not_applicable()
    {
        Gate.Prod(Rule, Some.Resource(Some.ClusterMember, "one", ("engine", "aurora-postgresql"))).IsNotApplicable("the storage of a cluster is encrypted as a whole");
        Gate.Prod(Rule, Some.Resource(Some.GlobalCluster, "all", ("engine", "aurora-postgresql"))).IsNotApplicable("the encryption of a global cluster is a rule of its own");
    }

    [Theory]
    [InlineData("docdb")]
    [InlineData("neptune")]
    [InlineData("mysql")]
    public void Foreign_engine_is_not_applicable(string engine) => Gate.Prod(Rule, Some.Database(("engine", engine))).IsNotApplicable($"engine {engine} is not PostgreSQL");

    [Fact]
    public void Types_that_only_begin_alike_are_not_judged()
        => Gate.Prod(Rule, Some.Resource("aws:rds/clusterParameterGroup:ClusterParameterGroup", "group", ("family", "aurora-postgresql16"))).IsCompliant();
}
