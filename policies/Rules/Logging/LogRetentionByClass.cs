using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Logging;

/// <summary>I3: logs are kept as long as what is in them asks for, and not for ever.</summary>
public sealed class LogRetentionByClass() : ModelRule<LogGroup>(new RuleInfo(
    "log-retention-by-class",
    "I3",
    "Logs are kept as long as they are needed",
    "Audits ask for last year, incidents for last month; what is kept for ever costs for ever, and is personal data kept without need.",
    Severity.Medium,
    RuleLevels.BlocksProd)
{
    Limits =
    [
        new(Audit, Dev: 7, Prod: 365, "Days that audit logs are kept, at least; 0, for ever, is allowed for them."),
        new(Error, Dev: 7, Prod: 90, "Days that error logs are kept, at least; the PostgreSQL log of RDS is one."),
        new(Performance, Dev: 7, Prod: 30, "Days that performance logs are kept, at least."),
        new(General, Dev: 7, Prod: 14, "Days that other logs are kept, at least."),
    ],
})
{
    private const string Audit = "audit";
    private const string Error = "error";
    private const string Performance = "performance";
    private const string General = "general";

    /// <inheritdoc/>
    protected override void Judge(LogGroup subject, Verdict verdict)
    {
        var (declared, name) = (subject.Class, subject.Name);
        if (declared.IsAbsent && !(name.Value ?? "/aws/rds/").StartsWith("/aws/rds/", StringComparison.Ordinal))
            verdict.NotApplicable("it has no tag logClass, and is no log of RDS");
        else if (declared.IsAbsent && name.IsAbsent)
            verdict.NotApplicable("it has neither a tag logClass nor a name");
        else if (!verdict.Reads(declared) || (declared.IsAbsent && !verdict.Reads(name)))
            return;
        else if ((declared.Value ?? (name.Value!.EndsWith("/postgresql", StringComparison.Ordinal) ? Error : General)) is not (Audit or Error or Performance or General) and { } other)
            verdict.Violation(declared, $"{Audit}, {Error}, {Performance} or {General}", $"Say what is in the log; \"{other}\" has no time of its own.");
        else
            JudgeDays(subject.RetentionDays, declared.Value ?? (name.Value!.EndsWith("/postgresql", StringComparison.Ordinal) ? Error : General), verdict);
    }

    private static void JudgeDays(Fact<double> days, string logClass, Verdict verdict)
    {
        var minimum = verdict.Limit(logClass);
        if (verdict.Reads(days) && !(days.Value >= minimum || (days.Value == 0 && logClass == Audit)))
            verdict.Violation(days, FormattableString.Invariant($"{minimum} days or more, as for {logClass} logs, and not for ever"), "Set it; lines that are older are deleted.");
    }
}
