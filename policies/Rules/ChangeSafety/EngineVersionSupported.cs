using Policies.Data;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.ChangeSafety;

/// <summary>M7: the version is supported for long enough to plan its upgrade.</summary>
public sealed class EngineVersionSupported() : DatabaseRule(new RuleInfo(
    "engine-version-supported",
    "M7",
    "Version of PostgreSQL is supported",
    "After the end of standard support AWS bills every vCPU-hour extra, and in the end upgrades by itself; a major upgrade takes months to prepare.",
    Severity.High,
    RuleLevels.BlocksProd with { StagingAsProd = true })
{
    Limits = [new(MinimumDays, Dev: 0, Prod: 180, "Days of standard support that must be left, at least.")],
})
{
    private const string MinimumDays = "minimumDays";

    /// <inheritdoc/>
    protected override string? Excludes(Database subject) => EngineVersionWords.WhyNotJudged(subject);

    /// <inheritdoc/>
    protected override void JudgeDatabase(Database subject, Verdict verdict)
    {
        if (!verdict.Reads(subject.EngineVersion))
            return;
        if (!EngineVersion.TryParse(subject.EngineVersion.Value!, out var version) || EngineVersions.Instance.Find(version.Major) is not { } major)
        {
            verdict.Unknown(subject.EngineVersion); // newer than our list, or none
            return;
        }

        var least = verdict.Limit(MinimumDays);
        var left = major.EndOfStandardSupport.DayNumber - verdict.Today.DayNumber;
        if (left < least)
            verdict.Violation(subject.EngineVersion, FormattableString.Invariant($"a version with {least} days of standard support or more, where {major.Name} has it until {major.EndOfStandardSupport:yyyy-MM-dd}"), "Upgrade to a newer major version.");
    }
}
