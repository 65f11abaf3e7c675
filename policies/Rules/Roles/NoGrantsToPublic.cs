using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Roles;

/// <summary>F7: nothing is granted to everybody.</summary>
public sealed class NoGrantsToPublic() : ModelRule<Grant>(new RuleInfo(
    "no-grants-to-public",
    "F7",
    "Nothing is granted to everybody",
    "What PUBLIC may do, every login may do, of every service and those of tomorrow. Until PostgreSQL 14 that includes creating objects in schema public.",
    Severity.High,
    RuleLevels.BlocksProd))
{
    /// <inheritdoc/>
    protected override void Judge(Grant subject, Verdict verdict)
    {
        if (verdict.Reads(subject.Role) && string.Equals(subject.Role.Value, "public", StringComparison.OrdinalIgnoreCase) && verdict.Reads(subject.PrivilegeList) && !subject.Privileges.IsEmpty)
            verdict.Violation(subject.Role, "a role", "Grant it to the roles that need it.");
    }
}
