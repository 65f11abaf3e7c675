using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Logging;

/// <summary>I7: refused logins are counted, and somebody is told.</summary>
public sealed class FailedLoginFilter() : StackRule(new RuleInfo(
    "failed-login-filter",
    "I7",
    "Refused logins are counted, with an alarm",
    "A refused login is a wrong password in use, or somebody who guesses: neither is seen until it is counted.",
    Severity.Medium,
    RuleLevels.ProdOnly))
{
    private const string Next = "Declare a metric filter on the PostgreSQL log that matches \"authentication failed\", and an alarm on what it counts.";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var watched = stack.Watched;
        var loggers = watched.Databases.Select(watched.LoggerOf).Distinct<Database>(ReferenceEqualityComparer.Instance).ToList();
        if (loggers.Count == 0)
            verdict.NotApplicable("no RDS database is declared");
        foreach (var database in loggers)
        {
            var filters = watched.FiltersOf(database).Where(filter => filter.Pattern.IsUnknown || Signals.OfPattern(filter.Pattern.Value) == Signals.FailedLogins).ToList();
            if (filters.Find(filter => filter.Pattern.IsKnown) is not { } filter)
                JudgeNone(database, filters.FirstOrDefault(), verdict);
            else if (verdict.Reads(filter.Pattern) && !watched.AlarmsOn(filter).Any())
                verdict.Violation(filter.Metric, "a metric with an alarm", Next);
        }
    }

    private static void JudgeNone(Database database, LogMetricFilter? unread, Verdict verdict)
    {
        if (unread is not null)
            verdict.Unknown(unread.Pattern);
        else
            verdict.Violation(database.Resource, database.LogExports.Path, "no filter for refused logins", "a filter with an alarm", Next);
    }
}
