using Pulumi.Policy;

namespace Policies.Tests.Rules.Storage;

public sealed class RdsGlobalClusterEncryptedTests
{
    private const string Rule = "rds-global-cluster-encrypted";

    private const string Next = "expected true. Set storageEncrypted before the first cluster joins; a change forces a replacement.";

    [Fact]
    public void Encrypted_cluster_passes() => Gate.Prod(Rule, Global(("storageEncrypted", true))).IsCompliant();

    [Fact]
    public void Missing_value_counts_as_not_encrypted() => Gate.Prod(Rule, Global()).Violates($"mandatory all.storageEncrypted: found false by default, {Next}");

    [Fact]
    public void Explicit_false_is_only_told_in_dev()
        => Gate.In("dev", Rule, Global(("storageEncrypted", false))).Violates($"advisory all.storageEncrypted: found false, {Next}");

    [Fact]
    public void Unknown_value_is_unknown()
        => Gate.Prod(Rule, Global(("storageEncrypted", Value.Unknown))).IsUnknown(Unknown.At(Rule, "all.storageEncrypted"));

    [Fact]
    public void Cluster_made_from_another_is_encrypted_as_that_is()
        => Gate.Prod(Rule, Global(("sourceDbClusterIdentifier", "arn:aws:rds:us-east-1:111122223333:cluster:main"))).IsNotApplicable("made from a cluster: encrypted as that is");

    [Fact]
    public void Other_databases_are_not_applicable() => Gate.Prod(Rule, Some.Database()).IsNotApplicable("not a global cluster");

    private static PolicyResource Global(params (string Name, object Value)[] props) => Some.Resource(Some.GlobalCluster, "all", [("engine", "aurora-postgresql"), .. props]);
}
