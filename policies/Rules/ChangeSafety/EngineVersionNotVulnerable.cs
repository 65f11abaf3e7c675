using Policies.Data;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.ChangeSafety;

/// <summary>M8: no published bulletin names the version.</summary>
public sealed class EngineVersionNotVulnerable() : DatabaseRule(new RuleInfo(
    "engine-version-not-vulnerable",
    "M8",
    "No security bulletin names the version",
    "In some minor versions the extension log_fdw reads any file of the server, with it the credentials of AWS's own services.",
    Severity.High,
    RuleLevels.Everywhere))
{
    /// <inheritdoc/>
    protected override string? Excludes(Database subject) => EngineVersionWords.WhyNotJudged(subject);

    /// <inheritdoc/>
    protected override void JudgeDatabase(Database subject, Verdict verdict)
    {
        // A major version alone lets RDS choose the minor one, which is a new one; a major version that is not in the list is newer than the bulletins.
        if (!verdict.Reads(subject.EngineVersion) || !EngineVersion.TryParse(subject.EngineVersion.Value!, out var version) || EngineVersions.Instance.Find(version.Major) is not { } major)
            return;
        var first = subject.Engine.Value == "aurora-postgresql" ? major.FirstSafeAuroraMinor : major.FirstSafeMinor;
        if (version.Minor < first)
            verdict.Violation(subject.EngineVersion, $"{major.Name}.{first} or newer", "Upgrade: AWS security bulletin 2022-004 names this version.");
    }
}
