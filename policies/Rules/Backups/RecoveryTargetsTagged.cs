using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Backups;

/// <summary>D11: a database says how soon it must be back, and is declared so.</summary>
public sealed class RecoveryTargetsTagged() : StackRule(new RuleInfo(
    "recovery-targets-tagged",
    "D11",
    "Database says its recovery targets, and can hold them",
    "The tags rpo and rto say how much may be lost and how long it may take; backups, a standby and replicas decide whether that is so.",
    Severity.Low,
    RuleLevels.ProdAdvice)
{
    Limits =
    [
        new(MaximumRpoMinutes, Dev: 1440, Prod: 15, "Minutes of data that may be lost, at most."),
        new(MaximumRtoMinutes, Dev: 1440, Prod: 30, "Minutes until the database is back, at most."),
    ],
})
{
    private const string MaximumRpoMinutes = "maximumRpoMinutes";
    private const string MaximumRtoMinutes = "maximumRtoMinutes";
    private const double RestoreMinutes = 30; // a restore of a small database takes about as long

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var databases = stack.All<Database>().Where(database => database.IsBackedUpItself).ToList();
        if (databases.Count == 0)
            verdict.NotApplicable("no RDS database is declared");
        foreach (var database in databases)
        {
            var (rpo, rto) = (Tags.Named(database.Resource, "rpo"), Tags.Named(database.Resource, "rto"));
            if (ReadTarget(rpo, verdict.Limit(MaximumRpoMinutes, database.Resource), verdict) is not null
                && verdict.Reads(database.BackupRetentionDays) && !(database.BackupRetentionDays.Value > 0))
                verdict.Violation(database.BackupRetentionDays, $"1 day or more, for an rpo of {rpo.Value}", "Set backupRetentionPeriod: without automated backups nothing can be restored.");
            if (ReadTarget(rto, verdict.Limit(MaximumRtoMinutes, database.Resource), verdict) is <= RestoreMinutes && !HasStandby(stack, database, verdict))
                verdict.Violation(database.Resource, "multiAz", "no standby, replica or second member", $"one, for an rto of {rto.Value}", "Set multiAz, or declare a replica: a restore takes longer.");
        }
    }

    private static double? ReadTarget(Fact<string> tag, double most, Verdict verdict)
    {
        if (!verdict.Reads(tag))
            return null;
        var isTime = RecoveryTime.TryParse(tag.Value ?? "", out var minutes);
        if (!isTime)
            verdict.Violation(tag, FormattableString.Invariant($"a time such as {most}m"), "Tag the database with what its services promise.");
        else if (minutes > most)
            verdict.Violation(tag, FormattableString.Invariant($"at most {most}m"), "Promise more, or configure what the environment allows.");
        return isTime ? minutes : null;
    }

    // A value that is not known yet is reported once, and taken for a standby.
    private static bool HasStandby(StackModel stack, Database database, Verdict verdict)
        => database.Kind == DatabaseKind.Cluster
            ? !database.InstanceClass.IsAbsent || stack.Naming("clusterIdentifier", static (Database member) => member.ClusterIdentifier, database.Resource, database.Identifier.Value).Count() > 1
            : !verdict.Reads(database.MultiAz) || database.MultiAz.Value
                || ReadReplicas.Of(stack, database).Any();
}
