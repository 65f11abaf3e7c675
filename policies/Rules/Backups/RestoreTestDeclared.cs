using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Backups;

/// <summary>D9: restores are rehearsed.</summary>
public sealed class RestoreTestDeclared() : StackRule(new RuleInfo(
    "restore-test-declared",
    "D9",
    "Restores are rehearsed",
    "A backup that nobody has restored is a hope. A restore testing plan, or a schedule with purpose=restore-test, tries it again and again.",
    Severity.High,
    RuleLevels.ProdAdvice)
{
    Limits = [new(MaximumDays, Dev: 31, Prod: 31, "Days between two rehearsals, at most.")],
})
{
    private const string MaximumDays = "maximumDays";
    private const string Next = "Rehearse more often: weekly is better than monthly.";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var databases = stack.All<Database>().Where(database => database.IsBackedUpItself).ToList();
        if (databases.Count == 0)
            verdict.NotApplicable("no RDS database is declared");
        var jobs = stack.All<ScheduledJob>().Where(job => job.Serves(Tags.RestoreTest)).ToList();
        foreach (var job in jobs)
            verdict.ComesWithin(job.ScheduleExpression, verdict.Limit(MaximumDays), Next);
        foreach (var group in jobs.Count > 0 ? [] : databases.GroupBy(static database => database.Kind))
        {
            var plans = PlansFor(stack, group.Key, verdict);
            foreach (var plan in plans)
                verdict.ComesWithin(plan.ScheduleExpression, verdict.Limit(MaximumDays), Next);
            foreach (var database in group.Where(_ => plans.Count == 0))
                verdict.Violation(database.Resource, "restoreTest", "nothing", "a rehearsal of its restore, as code", "Declare an aws:backup/restoreTestingPlan:RestoreTestingPlan with a selection, or a schedule with purpose=restore-test.");
        }
    }

    private static List<RestoreTestingPlan> PlansFor(StackModel stack, DatabaseKind kind, Verdict verdict)
    {
        var type = kind == DatabaseKind.Cluster ? "Aurora" : "RDS";
        return [.. stack.All<RestoreTestingSelection>()
            .Where(selection => verdict.Reads(selection.ProtectedResourceType) && (selection.ProtectedResourceType.Value == type || (kind == DatabaseKind.Cluster && selection.ProtectedResourceType.Value == "RDS")))
            .Select(selection => stack.NamedBy(selection.RestoreTestingPlanName, "name", static (RestoreTestingPlan plan) => plan.Name.Value))
            .OfType<RestoreTestingPlan>()
            .Distinct<RestoreTestingPlan>(ReferenceEqualityComparer.Instance)];
    }
}
