using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Backups;

/// <summary>D10: a dump is made every day.</summary>
public sealed class LogicalDumpScheduled() : StackRule(new RuleInfo(
    "logical-dump-scheduled",
    "D10",
    "A dump is made every day",
    "A dump can be read without RDS, table by table and by another version. A schedule with purpose=logical-dump makes it; a bucket tagged so keeps it.",
    Severity.Medium,
    RuleLevels.ProdAdvice)
{
    Limits = [new(MaximumDays, Dev: 1, Prod: 1, "Days between two dumps, at most.")],
})
{
    private const string MaximumDays = "maximumDays";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var databases = stack.All<Database>().Where(database => database.IsBackedUpItself).ToList();
        if (databases.Count == 0)
            verdict.NotApplicable("no RDS database is declared");
        var jobs = stack.All<ScheduledJob>().Where(job => job.Serves(Tags.LogicalDump)).ToList();
        foreach (var database in jobs.Count > 0 ? [] : databases)
            verdict.Violation(database.Resource, "logicalDump", "nothing", "a daily dump, as code", $"Declare a schedule with {Tags.Purpose}={Tags.LogicalDump} that runs pg_dump.");
        if (databases.Count == 0 || jobs.Count == 0)
            return;
        foreach (var job in jobs)
            verdict.ComesWithin(job.ScheduleExpression, verdict.Limit(MaximumDays), "Dump at least daily.");
        if (!stack.All<Bucket>().Any(bucket => Tags.Named(bucket.Resource, Tags.Purpose).Value == Tags.LogicalDump))
            verdict.Violation(jobs[0].Resource, "bucket", "nothing", $"a bucket tagged {Tags.Purpose}={Tags.LogicalDump}", "Declare the bucket that the dumps go to in the same stack, so that rules can judge it.");
    }
}
