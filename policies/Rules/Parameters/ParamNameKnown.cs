using Policies.Data;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Parameters;

/// <summary>H18: every parameter exists in the version.</summary>
public sealed class ParamNameKnown() : ParameterRule(new RuleInfo(
    "param-name-known",
    "H18",
    "Parameters exist in the version",
    "A misspelt parameter is refused by AWS half-way through an update, and until then everybody believes that it is set.",
    Severity.Medium,
    RuleLevels.BlocksProd))
{
    /// <inheritdoc/>
    protected override void JudgeSet(ParameterSet set, Verdict verdict)
    {
        if (!verdict.Reads(set.Parameters) || !verdict.Reads(set.Family))
            return;
        foreach (var item in set.Parameters.Items)
        {
            var name = item["name"].Text();
            if (verdict.Reads(name) && name.Value is { } text && !Exists(text, set))
                verdict.Violation(name.MovedTo($"parameters[{text}].name"), $"a parameter of {set.Family.Value ?? "PostgreSQL"}", Suggest(text, set));
        }
    }

    // Names with a period belong to extensions and to RDS; the list does not hold all of them.
    private static bool Exists(string name, ParameterSet set)
        => PostgresParameters.Instance.Find(name) is { } parameter ? set.Major == 0 || parameter.IsIn(set.Major) : name.Contains('.', StringComparison.Ordinal);

    private static string Suggest(string name, ParameterSet set)
        => PostgresParameters.Instance.Nearest(name, set.Major == 0 ? null : set.Major) is { } nearest ? $"Did you mean {nearest}?" : "Remove it, or correct its name.";
}
