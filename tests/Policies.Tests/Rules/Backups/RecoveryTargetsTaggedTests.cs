using Pulumi.Policy;

namespace Policies.Tests.Rules.Backups;

public sealed class RecoveryTargetsTaggedTests
{
    private const string Rule = "recovery-targets-tagged";
    private const string NoStandby = "found no standby, replica or second member, expected one, for an rto of 30m. Set multiAz, or declare a replica: a restore takes longer.";

    [Fact]
    public void Targets_that_the_declaration_holds_pass()
    {
        Gate.Prod(Rule, Tagged("15m", "30 min", ("multiAz", true))).IsCompliant();
        Gate.Prod(Rule, Tagged("0s", "30m", ("identifier", "shop-auth")), Some.Resource(Some.Instance, "copy", ("engine", "postgres"), ("replicateSourceDb", "shop-auth"))).IsCompliant();
        Gate.In("dev", Rule, Tagged("1d", "8h")).IsCompliant();
    }

    [Fact]
    public void Missing_targets_violate()
        => Gate.Prod(Rule, Some.Database()).Violates(
            "advisory auth.tags.rpo: found nothing, expected a time such as 15m. Tag the database with what its services promise.",
            "advisory auth.tags.rto: found nothing, expected a time such as 30m. Tag the database with what its services promise.");

    [Fact]
    public void Targets_that_are_too_wide_or_no_times_violate()
        => Gate.Prod(Rule, Tagged("1h", "soon")).Violates(
            "advisory auth.tags.rpo: found \"1h\", expected at most 15m. Promise more, or configure what the environment allows.",
            "advisory auth.tags.rto: found \"soon\", expected a time such as 30m. Tag the database with what its services promise.");

    [Fact]
    public void Targets_that_the_declaration_does_not_hold_violate()
    {
        Gate.Prod(Rule, Tagged("15m", "30m", ("multiAz", true), ("backupRetentionPeriod", 0)))
            .Violates("advisory auth.backupRetentionPeriod: found 0, expected 1 day or more, for an rpo of 15m. Set backupRetentionPeriod: without automated backups nothing can be restored.");
        Gate.Prod(Rule, Tagged("15m", "30m")).Violates($"advisory auth.multiAz: {NoStandby}");
    }

    [Fact]
    public void Cluster_is_back_by_a_second_member()
    {
        var cluster = Some.Resource(Some.Cluster, "main", ("engine", "aurora-postgresql"), ("clusterIdentifier", "main"), Tags("15m", "30m"));
        Gate.Prod(Rule, cluster, Member("one")).Violates($"advisory main.multiAz: {NoStandby}");
        Gate.Prod(Rule, cluster, Member("one"), Member("two")).IsCompliant();
    }

    [Fact]
    public void Unknown_values_are_unknown()
        => Gate.Prod(Rule, Tagged(Value.Unknown, "30m", ("multiAz", Value.Unknown)))
            .IsUnknown(Unknown.At(Rule, "auth.tags.rpo", "advisory"), Unknown.At(Rule, "auth.multiAz", "advisory"));

    [Fact]
    public void Stack_without_a_database_is_not_applicable()
        => Gate.Prod(Rule, Some.Resource(Some.Cluster, "main", ("engine", "aurora-mysql"))).IsNotApplicable("no RDS database is declared");

    private static PolicyResource Tagged(object rpo, object rto, params (string Name, object Value)[] props)
        => Some.Database([Tags(rpo, rto), ("backupRetentionPeriod", 30), .. props]);

    private static (string Name, object Value) Tags(object rpo, object rto) => ("tags", Value.Map(("rpo", rpo), ("rto", rto)));

    private static PolicyResource Member(string name) => Some.Resource(Some.ClusterMember, name, ("engine", "aurora-postgresql"), ("clusterIdentifier", "main"));
}
