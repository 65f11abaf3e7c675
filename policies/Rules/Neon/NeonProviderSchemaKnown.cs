using System.Collections.Frozen;
using Policies.Data;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Neon;

/// <summary>K22: the rules can read what is declared.</summary>
public sealed class NeonProviderSchemaKnown() : ResourceRule(new RuleInfo(
    "neon-provider-schema-known",
    "K22",
    "Neon's resources are spelled as the rules read them",
    "Two community providers share Neon's type tokens and differ in their properties: in one of them protection, allow-lists and history cannot be declared, so no rule could see that they are missing.",
    Severity.High,
    RuleLevels.BlocksProd))
{
    /// <inheritdoc/>
    public override FrozenSet<string> Types { get; } = NeonSchema.Instance.Properties.Keys.ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override void Judge(Subject subject, Verdict verdict)
    {
        var resource = subject.Resource;
        var known = NeonSchema.Instance.Properties[resource.Type];
        foreach (var name in resource.Props.Keys.Where(name => !name.StartsWith("__", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            verdict.Saw(resource, name);
            if (!known.Contains(name, StringComparer.Ordinal))
                Report(name);
            else if (NeonSchema.Instance.Inside.TryGetValue(name, out var inside))
                JudgeInside(resource.At(name), inside);
        }

        void JudgeInside(Node node, System.Collections.Immutable.ImmutableArray<string> inside)
        {
            foreach (var name in node.Names.Where(name => !name.StartsWith("__", StringComparison.Ordinal) && !inside.Contains(name, StringComparer.Ordinal)))
                Report($"{node.Path}.{name}");
        }

        void Report(string path)
            => verdict.Violation(resource, path, "a property that the rules do not know", "the properties of the bridge of kislerdm/neon", "Declare the resource with that provider: pulumi package add terraform-provider kislerdm/neon.");
    }
}
