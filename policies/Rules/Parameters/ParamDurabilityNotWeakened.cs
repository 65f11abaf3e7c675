using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Parameters;

/// <summary>H13: no parameter gives up durability.</summary>
public sealed class ParamDurabilityNotWeakened() : ModelRule<ParameterSet>(new RuleInfo(
    "param-durability-not-weakened",
    "H13",
    "Parameters keep committed data safe",
    "These switches buy speed with committed transactions, or with tables that bloat until they cannot be written any more.",
    Severity.Critical,
    RuleLevels.BlocksProd))
{
    private static readonly string[] Switches = ["synchronous_commit", "full_page_writes", "fsync", "autovacuum", "track_counts"];

    /// <inheritdoc/>
    protected override void Judge(ParameterSet subject, Verdict verdict)
    {
        if (subject.ForeignFamily is { } reason)
        {
            verdict.NotApplicable(reason);
            return;
        }

        foreach (var name in Switches)
        {
            var value = subject[name];
            if (verdict.Reads(value) && value.Value is { } text && PostgresBool.Parse(text) == false)
                verdict.Violation(value, "on", "Remove the parameter: PostgreSQL's default is on.");
        }
    }
}
