using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Roles;

/// <summary>F8: no service owns what it works on.</summary>
public sealed class ServiceRoleNotOwner() : StackRule(new RuleInfo(
    "service-role-not-owner",
    "F8",
    "Services own neither databases nor schemas",
    "Who owns a database or schema, or is a member of the role that does, may drop it whatever the grants say.",
    Severity.High,
    RuleLevels.BlocksProd))
{
    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var judged = new HashSet<(string Urn, string Path)>();
        var logins = RoleRights.ServiceLogins(stack).ToList();
        foreach (var login in logins)
        {
            verdict.Reads(login.Login);
            var rights = new RoleRights(stack, login);
            foreach (var role in rights.Roles)
                verdict.Reads(role.MemberOf);
            foreach (var owner in rights.Owned.Where(owner => judged.Add((owner.Resource.Urn, owner.Path))))
                verdict.Violation(owner, $"a role that {login.Name.Value ?? login.Resource.Name} is not", "Let a role without login own it, and let the login that migrates be its member.");
        }

        if (logins.Count == 0)
            verdict.NotApplicable("no login of a service is declared");
    }
}
