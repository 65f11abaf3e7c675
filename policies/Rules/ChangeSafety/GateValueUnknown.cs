using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.ChangeSafety;

/// <summary>
/// M20: in staging and production a mandatory rule that could not read its value does not pass. The other rules report what they cannot read under
/// this one; here is only its place in the list.
/// </summary>
public sealed class GateValueUnknown() : StackRule(new RuleInfo(
    Id,
    "M20",
    "No mandatory rule is left open by an unknown value",
    "A rule that cannot read its value at preview has not passed: the first preview of a new stack would otherwise gate nothing.",
    Severity.High,
    RuleLevels.BlocksProd with { StagingAsProd = true }))
{
    /// <summary>The rule's id.</summary>
    public const string Id = "gate-value-unknown";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
    }
}
