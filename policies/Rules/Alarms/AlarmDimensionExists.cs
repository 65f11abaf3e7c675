using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Alarms;

/// <summary>J21: alarms watch databases that there are.</summary>
public sealed class AlarmDimensionExists() : StackRule(new RuleInfo(
    "alarm-dimension-exists",
    "J21",
    "Alarms watch databases that there are",
    "An alarm on a name that no database has never gets data, and never goes off.",
    Severity.Medium,
    RuleLevels.BlocksProd))
{
    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var databases = stack.All<Database>();
        var alarms = stack.All<MetricAlarm>().Where(alarm => !alarm.Database.IsAbsent).ToList();
        if (databases.IsEmpty || alarms.Count == 0)
            verdict.NotApplicable(databases.IsEmpty ? "no RDS database is declared" : "no alarm names a database");
        else
            JudgeAll(stack, databases, alarms, verdict);
    }

    private static void JudgeAll(StackModel stack, IReadOnlyCollection<Database> databases, List<MetricAlarm> alarms, Verdict verdict)
    {
        foreach (var alarm in alarms)
        {
            var named = alarm.Database;
            verdict.Saw(named.Resource, named.Path);
            if (stack.Watched.DatabasesOf(alarm).Any())
                continue;
            if (!named.IsKnown)
                verdict.Unknown(named);
            else if (databases.FirstOrDefault(database => database.Identifier.Value is null) is { } unnamed)
                verdict.Unknown(unnamed.Identifier); // it may be the one
            else
                verdict.Violation(named, "the identifier of a database in this stack", "Take the dimension from the database's own output.");
        }
    }
}
