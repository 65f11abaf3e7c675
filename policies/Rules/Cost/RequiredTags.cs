using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Cost;

/// <summary>L9: what holds data says whose it is.</summary>
public sealed class RequiredTags() : StatefulRule(new RuleInfo(
    "required-tags",
    "L9",
    "What holds data says whose it is",
    "Tags say who pays, who answers, how secret it is and which environment it belongs to, long after the program that made it is gone.",
    Severity.Low,
    RuleLevels.BlocksProd)
{
    Words = [new(Names, ["Environment", "Service", "Owner", "DataClass", "CostCenter"], "Names of the tags, however they are capitalised.")],
}, static type => type.StartsWith("aws:", StringComparison.Ordinal))
{
    private const string Names = "tags";

    /// <inheritdoc/>
    protected override void JudgeStateful(Subject subject, Verdict verdict)
    {
        var resource = subject.Resource;
        if (!verdict.Reads(Tags.Of(resource)))
            return;
        var missing = new List<string>();
        foreach (var name in verdict.Words(Names))
        {
            var tag = Tags.Named(resource, name);
            if (verdict.Reads(tag) && string.IsNullOrWhiteSpace(tag.Value))
                missing.Add(name);
        }

        if (missing.Count > 0)
            verdict.Violation(resource, "tags", $"no {string.Join(", ", missing)}", string.Join(", ", verdict.Words(Names)), "Set the tags, or give them to all resources with the provider's defaultTags.");
    }
}
