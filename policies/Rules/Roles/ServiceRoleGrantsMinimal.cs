using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Roles;

/// <summary>F4: a login may do what a service needs, and no more.</summary>
public sealed class ServiceRoleGrantsMinimal() : StackRule(new RuleInfo(
    "service-role-grants-minimal",
    "F4",
    "Services may do what they need, and no more",
    "What a service may do, so may whoever breaks into it. What counts is what PostgreSQL grants in effect: to the login, to the roles that it is a member of, and to everybody.",
    Severity.High,
    RuleLevels.BlocksProd)
{
    Words = [new(DeleteTables, [], "Tables from which any login may delete.")],
})
{
    private const string DeleteTables = "deleteTables";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var judged = new HashSet<string>(StringComparer.Ordinal);
        foreach (var login in RoleRights.ServiceLogins(stack))
        {
            var mayCleanUp = RoleRights.KindOf(stack, login) == "cleanup";
            foreach (var role in new RoleRights(stack, login).Roles)
                verdict.Reads(role.MemberOf);
            foreach (var grant in new RoleRights(stack, login).Grants.Where(grant => judged.Add(grant.Resource.Urn)))
                JudgeGrant(grant, mayCleanUp, verdict);
        }

        // Whose a grant is may not be known yet.
        foreach (var grant in stack.All<Grant>().Where(grant => grant.Role.IsUnknown && !stack.Behind<Role>(grant.Resource, grant.Role.Path).Any()))
            verdict.Unknown(grant.Role);
        if (judged.Count == 0)
            verdict.NotApplicable("no login of a service is granted anything");
    }

    private static void JudgeGrant(Grant grant, bool mayCleanUp, Verdict verdict)
    {
        if (!verdict.Reads(grant.ObjectType) || !verdict.Reads(grant.PrivilegeList))
            return;
        var allowed = Allowed(grant.ObjectType.Value);
        foreach (var privilege in grant.Privileges)
        {
            if (verdict.Reads(privilege) && privilege.Value is { } name
                && !allowed.Contains(name, StringComparer.OrdinalIgnoreCase)
                && !(name.Equals("DELETE", StringComparison.OrdinalIgnoreCase) && MayDelete(grant, mayCleanUp, verdict)))
                verdict.Violation(privilege, string.Join(" or ", allowed), "Grant the rest to the role that migrates, or delete with a role that may do so on named tables.");
        }
    }

    private static string[] Allowed(string? type) => type switch
    {
        "database" => ["CONNECT", "TEMPORARY", "TEMP"],
        "schema" or "type" => ["USAGE"],
        "sequence" => ["USAGE", "SELECT"],
        "function" or "procedure" or "routine" => ["EXECUTE"],
        _ => ["SELECT", "INSERT", "UPDATE"],
    };

    private static bool MayDelete(Grant grant, bool mayCleanUp, Verdict verdict)
        => !verdict.Environment.HasProductionLimits()
            || (grant.IsOnNamedObjects && (mayCleanUp || grant.Objects.Items.All(item => item.Text().Value is { } table && verdict.Words(DeleteTables).Contains(table, StringComparer.Ordinal))));
}
