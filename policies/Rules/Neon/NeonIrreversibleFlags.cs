using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Neon;

/// <summary>K18: what cannot be undone is approved.</summary>
public sealed class NeonIrreversibleFlags() : ModelRule<NeonProject>(new RuleInfo(
    "neon-irreversible-flags",
    "K18",
    "What cannot be undone is approved",
    "Logical replication and HIPAA cannot be switched off again: replication keeps write-ahead log and stops computes from resting, HIPAA ties the plan.",
    Severity.Medium,
    RuleLevels.BlocksProd))
{
    /// <inheritdoc/>
    protected override void Judge(NeonProject subject, Verdict verdict)
    {
        JudgeSwitch(subject.EnableLogicalReplication, verdict);
        JudgeSwitch(subject.Hipaa, verdict);
    }

    private static void JudgeSwitch(Fact<string> flag, Verdict verdict)
    {
        if (verdict.Reads(flag) && flag.Value == "yes")
            verdict.Violation(flag, "\"no\", or an exemption that says who approved it", "Record the approval as an exemption with a reason and an owner: it cannot be switched off.");
    }
}
