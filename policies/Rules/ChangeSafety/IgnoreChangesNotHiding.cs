using System.Collections.Frozen;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.ChangeSafety;

/// <summary>M4: no safety property is ignored.</summary>
public sealed class IgnoreChangesNotHiding() : StatefulRule(new RuleInfo(
    "ignore-changes-not-hiding",
    "M4",
    "No safety property is ignored",
    "What ignoreChanges names is never set again: the declaration says that the database is safe, every rule believes it, and the cloud knows nothing of it.",
    Severity.High,
    RuleLevels.BlocksProd with { StagingAsProd = true }))
{
    private static readonly FrozenSet<string> Safety = new[]
    {
        "deletionProtection", "storageEncrypted", "backupRetentionPeriod", "publiclyAccessible", "engineVersion", "vpcSecurityGroupIds", "historyRetentionSeconds",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    protected override void JudgeStateful(Subject subject, Verdict verdict)
    {
        verdict.Saw(subject.Resource, "options.ignoreChanges");
        var hidden = subject.Resource.Options.IgnoreChanges.Where(path => path.Contains('*', StringComparison.Ordinal) || Safety.Contains(FirstOf(path))).ToList();
        if (hidden.Count > 0)
            verdict.Violation(subject.Resource, "options.ignoreChanges", string.Join(", ", hidden), "no wildcard, and no property that keeps data safe", "Remove it, and declare what is to be.");
    }

    // vpcSecurityGroupIds[0], ["engineVersion"]
    private static string FirstOf(string path) => path.Split(['.', '[', ']', '"'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault("");
}
