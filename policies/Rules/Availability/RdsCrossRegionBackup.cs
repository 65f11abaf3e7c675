using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Availability;

/// <summary>C7: a copy of the backups is in another region.</summary>
public sealed class RdsCrossRegionBackup() : StackRule(new RuleInfo(
    "rds-cross-region-backup",
    "C7",
    "Copy of the backups is in another region",
    "A region that is down, or an account that is closed there, takes database and backups along.",
    Severity.Medium,
    RuleLevels.ProdAdvice)
{
    Limits = [new(MinimumDays, Dev: 7, Prod: 7, "Days that the copies must be kept, at least.")],
})
{
    private const string MinimumDays = "minimumDays";
    private const int RegionOfArn = 3;

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var databases = stack.All<Database>().Where(database => database.IsBackedUpItself).ToList();
        if (databases.Count == 0)
            verdict.NotApplicable("no RDS database is declared");
        var coverage = new BackupCoverage(stack);
        foreach (var database in databases)
        {
            var replications = ReplicationsOf(stack, database).ToList();
            var copies = CopiesOf(stack, coverage, database).ToList();
            var kept = replications.Select(replication => replication.RetentionPeriod).Concat(copies.Select(copy => copy.DeleteAfterDays)).ToList();
            foreach (var days in kept)
            {
                if (verdict.Reads(days) && days.IsKnown && days.Value < verdict.Limit(MinimumDays, database.Resource))
                    verdict.Violation(days, $"{verdict.Limit(MinimumDays, database.Resource)} days or more", "Keep the copies longer.");
            }

            if (kept.Count == 0)
                verdict.Violation(database.Resource, "crossRegionBackup", "nothing", "a copy of its backups in another region", "Declare an aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication, or copyActions in its backup plan.");
        }
    }

    private static IEnumerable<AutomatedBackupsReplication> ReplicationsOf(StackModel stack, Database database)
        => stack.Naming("sourceDbInstanceArn", static (AutomatedBackupsReplication replication) => replication.SourceDbInstanceArn, database.Resource)
            .Concat(database.Identifier.Value is { } name ? stack.By("sourceName", static (AutomatedBackupsReplication replication) => NameIn(replication.SourceDbInstanceArn.Value))[name] : [])
            .Distinct<AutomatedBackupsReplication>(ReferenceEqualityComparer.Instance);

    private static IEnumerable<BackupCopy> CopiesOf(StackModel stack, BackupCoverage coverage, Database database)
        => coverage.Of(database)
            .SelectMany(selection => stack.Behind<BackupPlan>(selection.Resource, selection.PlanId.Path))
            .Distinct<BackupPlan>(ReferenceEqualityComparer.Instance)
            .SelectMany(plan => plan.ReadRules())
            .SelectMany(rule => rule.ReadCopies())
            .Where(copy => RegionsOf(stack, copy).Any(region => region is not null && region != Region.Of(database.Resource)));

    // The vaults behind a plan are not told apart while their ARNs are unknown: one in another region suffices.
    private static IEnumerable<string?> RegionsOf(StackModel stack, BackupCopy copy)
        => copy.DestinationVaultArn.Value?.Split(':') is { Length: > RegionOfArn } arn
            ? [arn[RegionOfArn]]
            : stack.Behind<BackupVault>(copy.Node.Resource, "rules").Select(vault => Region.Of(vault.Resource));

    private static string? NameIn(string? arn) => arn?[(arn.LastIndexOf(':') + 1)..];
}
