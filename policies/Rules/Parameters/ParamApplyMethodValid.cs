using Policies.Data;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Parameters;

/// <summary>H15: static parameters wait for a reboot, others do not.</summary>
public sealed class ParamApplyMethodValid() : ParameterRule(new RuleInfo(
    "param-apply-method-valid",
    "H15",
    "Parameters are applied the way that they can be",
    "AWS refuses to apply a static parameter at once, half-way through an update; a dynamic one that waits for a reboot is not in force.",
    Severity.Medium,
    RuleLevels.BlocksProd))
{
    private const string Immediate = "immediate";
    private const string PendingReboot = "pending-reboot";

    /// <inheritdoc/>
    protected override void JudgeSet(ParameterSet set, Verdict verdict)
    {
        if (!verdict.Reads(set.Parameters))
            return;
        foreach (var item in set.Parameters.Items)
        {
            var name = item["name"].Text();
            if (!verdict.Reads(name) || name.Value is not { } text || PostgresParameters.Instance.Find(text) is not { } parameter)
                continue;
            var method = item["applyMethod"].Text().Or(Immediate).MovedTo($"parameters[{text}].applyMethod");
            var isStatic = parameter.IsStaticIn(set.Major == 0 ? int.MaxValue : set.Major);
            if (verdict.Reads(method) && method.Value != (isStatic ? PendingReboot : Immediate))
                verdict.Violation(method, isStatic ? PendingReboot : Immediate, isStatic ? $"A change of {text} needs a reboot: set applyMethod." : $"A change of {text} needs no reboot: set applyMethod.");
        }
    }
}
