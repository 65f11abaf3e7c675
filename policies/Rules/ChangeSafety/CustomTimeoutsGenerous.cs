using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.ChangeSafety;

/// <summary>M16: Pulumi waits long enough.</summary>
public sealed class CustomTimeoutsGenerous() : DatabaseRule(new RuleInfo(
    "custom-timeouts-generous",
    "M16",
    "Pulumi waits long enough for a database",
    "A large database takes longer to create, change or delete than the provider waits by default; the update then fails while AWS goes on.",
    Severity.Low,
    RuleLevels.ProdAdvice with { StagingAsProd = true })
{
    Limits = [new(MinimumMinutes, Dev: 60, Prod: 60, "Minutes that Pulumi must wait, at least.")],
})
{
    private const string MinimumMinutes = "minimumMinutes";

    /// <inheritdoc/>
    protected override string? Excludes(Database subject) => subject.Kind == DatabaseKind.GlobalCluster ? "its clusters are judged" : null;

    /// <inheritdoc/>
    protected override void JudgeDatabase(Database subject, Verdict verdict)
    {
        var timeouts = subject.Resource.Options.CustomTimeouts;
        verdict.Saw(subject.Resource, "options.customTimeouts");
        foreach (var (operation, limit) in new[] { ("create", timeouts.Create), ("update", timeouts.Update), ("delete", timeouts.Delete) })
        {
            if (limit.TotalMinutes < verdict.Limit(MinimumMinutes))
                verdict.Violation(subject.Resource, "options.customTimeouts." + operation, limit == TimeSpan.Zero ? "nothing" : FormattableString.Invariant($"{limit.TotalMinutes}m"), $"{verdict.Limit(MinimumMinutes)}m or more", "Set the option customTimeouts.");
        }
    }
}
