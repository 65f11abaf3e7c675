using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.ChangeSafety;

/// <summary>M11: changes are made to a copy that then takes over.</summary>
public sealed class BlueGreenUpdates() : StackRule(new RuleInfo(
    "blue-green-updates",
    "M11",
    "Changes are made to a copy that then takes over",
    "A blue/green update upgrades a copy while the database serves, and switches over in about a minute. It is not for instances without backups, with replicas, or with a master password that RDS manages.",
    Severity.Low,
    RuleLevels.ProdAdvice with { StagingAsProd = true }))
{
    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var excluded = "no PostgreSQL instance with a copy of its own";
        var judged = 0;
        foreach (var database in stack.All<Database>().Where(database => database is { Kind: DatabaseKind.Instance, ForeignEngine: null }))
        {
            if (Excludes(stack, database) is { } reason)
            {
                excluded = reason;
                continue;
            }

            judged++;
            if (database.IsRestored && database.Engine.IsAbsent)
                verdict.Unknown(database.Engine); // that of the snapshot, which may be any
            else if (verdict.Reads(database.BlueGreenUpdate) && !database.BlueGreenUpdate.Value)
                verdict.Violation(database.BlueGreenUpdate, "true", "Set blueGreenUpdate.enabled.");
        }

        if (judged == 0)
            verdict.NotApplicable(excluded);
    }

    // Pulumi AWS provider, aws:rds/instance:Instance, "Low-Downtime Updates".
    private static string? Excludes(StackModel stack, Database subject)
        => subject.ManageMasterUserPassword.Value ? "with a master password that RDS manages, RDS refuses blue/green updates"
            : subject.BackupRetentionDays is { IsKnown: true, Value: 0 } ? "without automated backups RDS makes no copy"
            : ReadReplicas.Of(stack, subject).Any() ? "the provider makes no copy of an instance with read replicas"
            : null;
}
