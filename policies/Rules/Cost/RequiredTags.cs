using System.Collections.Frozen;
using Policies.Adapters;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Cost;

/// <summary>L9: what holds data says whose it is.</summary>
public sealed class RequiredTags() : ResourceRule(new RuleInfo(
    "required-tags",
    "L9",
    "What holds data says whose it is",
    "Tags say who pays, who answers, how secret it is and which environment it belongs to, long after the program that made it is gone.",
    Severity.Low,
    RuleLevels.BlocksProd)
{
    Words = [new(Names, ["Environment", "Service", "Owner", "DataClass", "CostCenter"], "Names of the tags, however they are capitalised.")],
})
{
    private const string Names = "tags";

    /// <inheritdoc/>
    public override FrozenSet<string> Types { get; }
        = StatefulTypes.All.Where(static type => type.StartsWith("aws:", StringComparison.Ordinal)).Concat(AdapterList.TokensOf<Bucket>()).ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override void Judge(Subject subject, Verdict verdict)
    {
        if (subject is Database { ForeignEngine: { } reason })
            verdict.NotApplicable(reason);
        else if (subject is Bucket && Tags.Named(subject.Resource, Tags.Purpose).Value != Tags.LogicalDump)
            verdict.NotApplicable("not a bucket of dumps");
        else
            JudgeTags(subject.Resource, verdict);
    }

    private static void JudgeTags(PolicyResource resource, Verdict verdict)
    {
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
