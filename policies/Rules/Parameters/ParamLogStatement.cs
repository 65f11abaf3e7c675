using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Parameters;

/// <summary>H7: changes of the schema are logged, and not everything.</summary>
public sealed class ParamLogStatement() : ParameterRule(new RuleInfo(
    "param-log-statement",
    "H7",
    "Changes of the schema are logged",
    "Who changed a table and when is asked after every incident; logging every statement instead floods the log and stores personal data.",
    Severity.Medium,
    RuleLevels.BlocksProd))
{
    /// <inheritdoc/>
    protected override void JudgeSet(ParameterSet set, Verdict verdict)
    {
        var value = set["log_statement"];
        if (Counts(set, value, verdict) && !(value.Value is "ddl" or "mod" || (value.Value is "all" && !verdict.Environment.HasProductionLimits())))
            verdict.Violation(value, "ddl or mod", "Set log_statement to ddl; slow statements are logged by their duration.");
    }
}
