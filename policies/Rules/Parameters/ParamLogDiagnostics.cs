using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Parameters;

/// <summary>H9: waits for locks, temporary files, checkpoints and vacuums are logged.</summary>
public sealed class ParamLogDiagnostics() : ParameterRule(new RuleInfo(
    "param-log-diagnostics",
    "H9",
    "Waits, spills, checkpoints and vacuums are logged",
    "These four lines tell why a database is slow when no single statement is.",
    Severity.Low,
    RuleLevels.ProdAdvice))
{
    private const string Next = "Set it: the line costs nothing until there is something to tell.";

    /// <inheritdoc/>
    protected override void JudgeSet(ParameterSet set, Verdict verdict)
    {
        RequireOn(set, "log_lock_waits", isDefault: false, Next, verdict);
        RequireOn(set, "log_checkpoints", isDefault: true, Next, verdict);
        var files = set["log_temp_files"];
        if (Counts(set, files, verdict) && files.Value is null or ['-', ..])
            verdict.Violation(files, "0 or a size", Next);
        RequireWithin(set, "log_autovacuum_min_duration", 1_000, 5_000, "1000 to 5000 ms", Next, verdict);
    }
}
