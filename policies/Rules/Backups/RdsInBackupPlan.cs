using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Backups;

/// <summary>D6: a plan of AWS Backup takes in each database.</summary>
public sealed class RdsInBackupPlan() : StackRule(new RuleInfo(
    "rds-in-backup-plan",
    "D6",
    "Backup plan takes in the database",
    "Automated backups belong to the database and are bounded to 35 days; a plan keeps copies in a vault of its own, for as long as it says.",
    Severity.Medium,
    RuleLevels.ProdAdvice))
{
    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var databases = stack.All<Database>().Where(database => database.IsBackedUpItself).ToList();
        if (databases.Count == 0)
            verdict.NotApplicable("no RDS database is declared");
        var coverage = new BackupCoverage(stack);
        var undecided = stack.All<BackupSelection>().FirstOrDefault(BackupCoverage.IsUndecided);
        foreach (var database in databases)
        {
            verdict.Saw(database.Resource, "tags");
            if (coverage.Of(database).Any())
                continue;
            if (undecided is not null)
                verdict.Unknown(undecided.Resource, undecided.Resources.Path);
            else
                verdict.Violation(database.Resource, "backupPlan", "nothing", "a selection of AWS Backup that takes it in", "Name its ARN, or a tag that it has, in an aws:backup/selection:Selection.");
        }
    }
}
