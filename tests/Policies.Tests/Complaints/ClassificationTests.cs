using Policies.Rules;
using Pulumi.Policy;

namespace Policies.Tests.Complaints;

/// <summary>What people complained of in other rule sets, which took one kind of resource for another.</summary>
public sealed class ClassificationTests
{
    private static readonly PolicyResource Source = Some.Database(("identifier", "auth"), ("backupRetentionPeriod", 30));
    private static readonly PolicyResource Replica
        = Some.From("replicateSourceDb", Source.Urn, Some.Instance, "copy", ("instanceClass", "db.m6g.large"), ("replicateSourceDb", Value.Unknown));

    private static readonly PolicyResource Cluster = Some.Resource(Some.Cluster, "main", ("engine", "aurora-postgresql"), ("backupRetentionPeriod", 30), ("deletionProtection", true));

    /// <summary>tfsec 745, Terrascan 1444, CloudSploit 72 and its pull request 20, ScoutSuite 14: backups and restorable times demanded of replicas.</summary>
    [Fact]
    public void Replicas_need_no_backups_of_their_own()
    {
        Gate.Prod("rds-backup-retention", Source, Replica).IsNotApplicable("a read replica: its source is backed up");
        Assert.DoesNotContain(Gate.Prod("", Source, Replica).Everything, found => found.Urn == Replica.Urn && AsksForBackups(found.Rule));
    }

    /// <summary>Checkov 4287, Prowler 2275: two zones demanded of each instance of an Aurora cluster.</summary>
    [Fact]
    public void Zones_of_aurora_are_the_clusters_matter()
    {
        var members = new[] { Member("one", "us-east-1a"), Member("two", "us-east-1b") };
        Assert.Empty(Gate.Prod("rds-multi-az", [Cluster, .. members]).Violations);
        Gate.Prod("aurora-multi-az", [Cluster, .. members]).IsCompliant();
        Assert.NotEmpty(Gate.Prod("aurora-multi-az", Cluster, members[0]).Violations);
    }

    /// <summary>cfn_nag 445, Prowler 2275 and 2635, Steampipe 400: deletion protection demanded of members, where the API refuses it.</summary>
    [Fact]
    public void Members_are_protected_by_their_cluster()
    {
        var gate = Gate.Prod("rds-deletion-protection", Cluster, Member("one", "us-east-1a"));
        Assert.Empty(gate.Violations);
        Assert.Single(gate.NotApplicable);
        Assert.Single(Gate.Prod("rds-deletion-protection", Some.Resource(Some.Cluster, "main", ("engine", "aurora-postgresql"))).Violations);
    }

    /// <summary>Trivy 7899: a cluster made up for an instance that has none, and found lacking.</summary>
    [Fact]
    public void Nothing_is_made_up_for_an_instance_without_a_cluster()
        => Assert.Equal([Source.Urn], Gate.Prod("", Source).Everything.Select(found => found.Urn).Where(urn => urn.Length > 0).Distinct());

    /// <summary>Prowler 1729, Trivy 8530: DocumentDB and Neptune, which share an API with RDS, and other engines of RDS itself.</summary>
    [Theory]
    [InlineData("aws:docdb/cluster:Cluster", "docdb")]
    [InlineData("aws:neptune/cluster:Cluster", "neptune")]
    [InlineData(Some.Cluster, "neptune")]
    [InlineData(Some.Cluster, "aurora-mysql")]
    [InlineData(Some.Instance, "docdb")]
    [InlineData(Some.Instance, "mysql")]
    public void Other_engines_are_not_judged_as_postgresql(string type, string engine)
        => Assert.DoesNotContain(Gate.Prod("", Some.Resource(type, "other", ("engine", engine))).Everything, found => AreaOf(found.Rule) is >= 'A' and <= 'E');

    /// <summary>cfn-guard registry 275: rules for clusters set off by the parameter group of one.</summary>
    [Fact]
    public void Parameter_group_of_a_cluster_is_no_cluster()
    {
        var group = Some.Resource("aws:rds/clusterParameterGroup:ClusterParameterGroup", "main", ("family", "aurora-postgresql16"));
        Assert.DoesNotContain(Gate.Prod("", group).Everything, found => AreaOf(found.Rule) is 'A' or 'C' or 'D' or 'E');
    }

    /// <summary>Prowler 5434: a backup plan demanded of readers and writers.</summary>
    [Fact]
    public void Members_need_no_backups_of_their_own()
    {
        var member = Member("one", "us-east-1a");
        Assert.DoesNotContain(Gate.Prod("", Cluster, member).Everything, found => found.Urn == member.Urn && AsksForBackups(found.Rule));
    }

    /// <summary>Control Tower, CT.RDS.PR.1: silent where the engine is that of a snapshot.</summary>
    [Fact]
    public void Engine_of_a_snapshot_is_unknown_and_blocks()
        => Gate.Prod("rds-not-public", Some.Resource(Some.Instance, "auth", ("snapshotIdentifier", "last"))).IsUnknown(Unknown.At("rds-not-public", "auth.engine"));

    // Whose tags a snapshot gets is a setting of each instance.
    private static bool AsksForBackups(string rule) => AreaOf(rule) == 'D' && rule != "rds-copy-tags-to-snapshot";

    private static char AreaOf(string rule) => RuleList.All.Single(known => known.Info.Id == rule).Info.Number[0];

    private static PolicyResource Member(string name, string zone) => Some.From(
        "clusterIdentifier",
        Cluster.Urn,
        Some.ClusterMember,
        name,
        ("engine", "aurora-postgresql"),
        ("clusterIdentifier", Value.Unknown),
        ("instanceClass", "db.r6g.large"),
        ("availabilityZone", zone));
}
