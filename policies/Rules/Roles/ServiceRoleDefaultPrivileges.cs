using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Roles;

/// <summary>F5: what a service may do with its tables, it may do with those of tomorrow.</summary>
public sealed class ServiceRoleDefaultPrivileges() : StackRule(new RuleInfo(
    "service-role-default-privileges",
    "F5",
    "Privileges hold for tables to come",
    "A table that a migration creates is granted to nobody: without default privileges the next release fails, or somebody grants by hand.",
    Severity.Medium,
    RuleLevels.BlocksProd))
{
    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var judged = new HashSet<string>(StringComparer.Ordinal);
        var future = stack.By("future", (Grant grant) => grant.IsFuture.Value ? KeyOf(stack, grant) : null);
        foreach (var grant in RoleRights.ServiceLogins(stack).SelectMany(login => new RoleRights(stack, login).Grants).Where(IsOnAll))
        {
            if (judged.Add(grant.Resource.Urn) && verdict.Reads(grant.PrivilegeList))
                JudgeGrant(grant, future[KeyOf(stack, grant)].FirstOrDefault(), verdict);
        }

        if (judged.Count == 0)
            verdict.NotApplicable("no login of a service is granted all tables or sequences of a schema");
    }

    private static bool IsOnAll(Grant grant) => !grant.IsFuture.Value && !grant.IsOnNamedObjects && grant.ObjectType.Value is "table" or "sequence";

    private static void JudgeGrant(Grant grant, Grant? future, Verdict verdict)
    {
        if (future is null)
        {
            verdict.Violation(grant.Resource, grant.PrivilegeList.Path, "no default privileges beside it", "default privileges for the same role, schema and kind", "Declare default privileges for what the migrating role will create.");
            return;
        }

        var wanted = PrivilegesOf(grant);
        if (verdict.Reads(future.PrivilegeList) && PrivilegesOf(future) is var found && found != wanted)
            verdict.Violation(future.Resource, future.PrivilegeList.Path, found, wanted, "Grant the same for objects to come as for those that exist.");
    }

    private static string PrivilegesOf(Grant grant)
        => string.Join(", ", grant.Privileges.Select(privilege => privilege.Value?.ToUpperInvariant()).OfType<string>().Order(StringComparer.Ordinal));

    private static string KeyOf(StackModel stack, Grant grant) => $"{RoleRights.KeyOf(stack, grant.Role)} {grant.Database.Value} {grant.Schema.Value} {grant.ObjectType.Value}";
}
