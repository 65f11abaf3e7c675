using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Parameters;

/// <summary>H10: logs hold no values of parameters.</summary>
public sealed class ParamLogRedaction() : ParameterRule(new RuleInfo(
    "param-log-redaction",
    "H10",
    "Logs hold no values of parameters",
    "Values bound to statements are the personal data of customers; logs are kept longer and read by more people than tables.",
    Severity.Medium,
    RuleLevels.ProdAdvice))
{
    private const string Next = "Set it: statements stay readable without their values.";

    /// <inheritdoc/>
    protected override void JudgeSet(ParameterSet set, Verdict verdict)
    {
        RequireZero(set, "log_parameter_max_length", isDefault: false, verdict);
        RequireZero(set, "log_parameter_max_length_on_error", isDefault: true, verdict);
        foreach (var name in new[] { "debug_print_parse", "debug_print_plan", "debug_print_rewritten", "pgaudit.log_parameter" })
            RequireOff(set, name, Next, verdict);
        var verbosity = set["log_error_verbosity"];
        if (verdict.Reads(verbosity) && verbosity.Value is "verbose")
            verdict.Violation(verbosity, "default or terse", Next);
    }

    private static void RequireZero(ParameterSet set, string name, bool isDefault, Verdict verdict)
    {
        var value = set[name];
        if (Counts(set, value, verdict) && !(value.IsAbsent ? isDefault : value.Value == "0"))
            verdict.Violation(value, "0", Next);
    }
}
