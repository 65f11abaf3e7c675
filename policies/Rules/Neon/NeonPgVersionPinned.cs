using Policies.Data;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Neon;

/// <summary>K14: the version of PostgreSQL is chosen.</summary>
public sealed class NeonPgVersionPinned() : ModelRule<NeonProject>(new RuleInfo(
    "neon-pg-version-pinned",
    "K14",
    "Version of PostgreSQL is chosen",
    "Without a word a project gets the version of the day. A change replaces the project, with its data.",
    Severity.High,
    RuleLevels.BlocksProd)
{
    Limits = [new(Minimum, Dev: 14, Prod: 15, "Major version, at least.")],
})
{
    private const string Minimum = "minimum";

    /// <inheritdoc/>
    protected override void Judge(NeonProject subject, Verdict verdict)
    {
        var known = NeonPlans.Instance.PgVersions.Where(version => version >= verdict.Limit(Minimum)).ToList();
        if (verdict.Reads(subject.PgVersion) && !(subject.PgVersion.IsKnown && known.Contains((int)subject.PgVersion.Value)))
            verdict.Violation(subject.PgVersion, $"one of {string.Join(", ", known)}", "Name the major version when the project is made.");
    }
}
