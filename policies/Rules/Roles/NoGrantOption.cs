using System.Collections.Frozen;
using Policies.Adapters;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Roles;

/// <summary>F6: nobody hands privileges on.</summary>
public sealed class NoGrantOption() : ResourceRule(new RuleInfo(
    "no-grant-option",
    "F6",
    "No role hands its privileges on",
    "A role that may grant what it has, or let others into its groups, makes privileges that no program declares.",
    Severity.High,
    RuleLevels.BlocksProd))
{
    private const string Next = "Leave it out, and declare the grants and memberships that are needed.";

    /// <inheritdoc/>
    public override FrozenSet<string> Types { get; }
        = AdapterList.TokensOf<Grant>().Concat(AdapterList.TokensOf<RoleMembership>()).Concat(AdapterList.TokensOf<Role>()).ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override void Judge(Subject subject, Verdict verdict)
    {
        if (subject is Grant grant)
            JudgeOption(grant.WithGrantOption, verdict);
        else if (subject is RoleMembership membership)
            JudgeOption(membership.WithAdminOption, verdict);
        else
            JudgeRole((Role)subject, verdict);
    }

    private static void JudgeRole(Role role, Verdict verdict)
    {
        if (!verdict.Reads(role.MemberOf))
            return;
        foreach (var option in role.AdminOptions)
            JudgeOption(option, verdict);
    }

    private static void JudgeOption(Fact<bool> option, Verdict verdict)
    {
        if (verdict.Reads(option) && option.Value)
            verdict.Violation(option, "false", Next);
    }
}
