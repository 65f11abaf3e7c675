using Access.Servers;

namespace Access.Grants;

/// <summary>What a version of PostgreSQL or a managed service cannot do, said before any statement runs.</summary>
internal static class GrantLimits
{
    private const string RefusedSql =
        "SELECT name || ' (' || privilege || ')' FROM unnest($1) name, unnest($2) privilege WHERE NOT has_parameter_privilege(lower(name), privilege || ' WITH GRANT OPTION')";

    /// <summary>Refuses what cannot be done.</summary>
    /// <exception cref="AccessException">It cannot.</exception>
    public static async Task RequireAsync(Session session, GrantDefinition grant, CancellationToken ct)
    {
        if (grant.Privileges.Contains("MAINTAIN", StringComparer.Ordinal) && session.Version < 17)
            throw new AccessException($"privileges: found MAINTAIN, which PostgreSQL {session.Version} does not know (17 does)");
        if (grant.Future && grant.Type.Name == "largeObject" && session.Version < 18)
            throw new AccessException($"future: found large objects, for which PostgreSQL {session.Version} has no default privileges (18 has): grant on each once it is made");
        if (!grant.Type.IsParameter)
            return;
        if (session.Version < 15)
            throw new AccessException($"objectType: found parameter, on which PostgreSQL {session.Version} has no privileges (15 has)");
        var refused = await session.QueryAsync(RefusedSql, r => r.GetString(0), ct, grant.Objects.ToArray(), grant.Privileges.ToArray());
        if (refused.Count > 0)
            throw new AccessException(
                $"objectType: found parameter, but the login \"{session.Connection.UserName}\" may not grant {string.Join(", ", refused)}: "
                + "on RDS and Neon the service alone may. Set it in the parameter group, or for a role with \"settings\"");
    }
}
