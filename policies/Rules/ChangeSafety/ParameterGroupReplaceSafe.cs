using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.ChangeSafety;

/// <summary>M13: the parameter group of a new version can be created beside the old one.</summary>
public sealed class ParameterGroupReplaceSafe() : ModelRule<ParameterSet>(new RuleInfo(
    "parameter-group-replace-safe",
    "M13",
    "Parameter group can be replaced",
    "A new family replaces the group. With a fixed name the new one cannot be created while a database still uses the old one.",
    Severity.Low,
    RuleLevels.Advice))
{
    /// <inheritdoc/>
    protected override void Judge(ParameterSet subject, Verdict verdict)
    {
        if (subject.ForeignFamily is { } reason)
            verdict.NotApplicable(reason);
        else if (verdict.Reads(subject.Name) && subject.Name.IsKnown && !subject.Resource.IsFilledIn(subject.Name.Path))
            verdict.Violation(subject.Name, "none", "Remove name, or use namePrefix: Pulumi then chooses another one for the new group.");
    }
}
