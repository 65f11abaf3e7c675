using System.Collections.Immutable;
using Access.Grants;
using Access.Roles;

namespace Access.Functions;

/// <summary>What declared roles may do by declared grants and memberships: what <see cref="PrivilegeCatalog"/> finds when nothing else was granted.</summary>
internal static class AccessMatrix
{
    /// <summary>An entry for each role, object, and way in which the role comes to hold privileges on it.</summary>
    /// <param name="roles">The roles, of which only names and memberships count.</param>
    /// <param name="grants">The grants, to these roles and to everybody.</param>
    public static IEnumerable<HeldPrivileges> Of(IReadOnlyCollection<RoleDefinition> roles, IReadOnlyCollection<GrantDefinition> grants)
    {
        var groups = roles.ToDictionary(r => r.Name, r => r.Memberships.Where(m => m.Inherit).Select(m => m.Role).ToList(), StringComparer.Ordinal);
        return from role in roles
               let reached = Reached(role.Name, groups)
               from grant in grants
               where grant.IsPublic || reached.Contains(grant.Role)
               from held in Write(role.Name, grant)
               select held;
    }

    private static HashSet<string> Reached(string role, Dictionary<string, List<string>> groups)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([role]);
        while (open.TryPop(out var next))
        {
            if (!reached.Add(next))
                continue;
            foreach (var group in groups.GetValueOrDefault(next, []))
                open.Push(group);
        }

        return reached;
    }

    private static IEnumerable<HeldPrivileges> Write(string role, GrantDefinition grant)
    {
        var privileges = grant.Privileges.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        return from name in grant.Objects.IsEmpty ? [null] : grant.Objects.AsEnumerable<string?>()
               from column in grant.Columns.IsEmpty ? [null] : grant.Columns.AsEnumerable<string?>()
               select new HeldPrivileges
               {
                   Role = role,
                   Database = grant.Database,
                   ObjectType = grant.Type.Name,
                   Schema = grant.Schema,
                   Object = name,
                   ExceptObjects = grant.ExceptObjects,
                   Column = column,
                   ForRole = grant.ForRole,
                   Privileges = privileges,
                   Grantable = grant.WithGrantOption ? privileges : [],
                   Via = grant.Role,
               };
    }
}
