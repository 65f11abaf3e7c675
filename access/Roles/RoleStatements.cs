using System.Collections.Immutable;
using Access.Inputs;

namespace Access.Roles;

/// <summary>The statements that turn one role into another. Nothing that is as it should be is mentioned: a managed service refuses even
/// <c>NOSUPERUSER</c> to anybody but a superuser.</summary>
internal static class RoleStatements
{
    /// <summary>What is to be executed, in order; nothing when the roles are the same.</summary>
    /// <param name="actual">The role on the server.</param>
    /// <param name="desired">The role as it shall be.</param>
    /// <param name="version">Major version of the server.</param>
    /// <exception cref="AccessException">The server's version cannot hold the role.</exception>
    public static List<string> Changes(RoleDefinition actual, RoleDefinition desired, int version)
    {
        var statements = new List<string>();
        var role = Identifier.Quote(desired.Name);
        if (actual.Name != desired.Name)
            statements.Add($"ALTER ROLE {Identifier.Quote(actual.Name)} RENAME TO {role}");
        if (Attributes(actual, desired) is { Length: > 0 } attributes)
            statements.Add($"ALTER ROLE {role}{attributes}");
        AddSettings(statements, $"ALTER ROLE {role}", actual.Settings, desired.Settings);
        foreach (var database in actual.DatabaseSettings.Keys.Union(desired.DatabaseSettings.Keys, StringComparer.Ordinal))
        {
            var none = ImmutableSortedDictionary<string, string>.Empty;
            AddSettings(
                statements,
                $"ALTER ROLE {role} IN DATABASE {Identifier.Quote(database)}",
                actual.DatabaseSettings.GetValueOrDefault(database, none),
                desired.DatabaseSettings.GetValueOrDefault(database, none));
        }

        AddMemberships(statements, role, actual, desired, version);
        return statements;
    }

    /// <summary>Attributes that differ, each after a space, as CREATE ROLE and ALTER ROLE take them.</summary>
    public static string Attributes(RoleDefinition actual, RoleDefinition desired)
    {
        var text = Flag("LOGIN", actual.Login, desired.Login)
            + Flag("SUPERUSER", actual.Superuser, desired.Superuser)
            + Flag("CREATEDB", actual.CreateDatabase, desired.CreateDatabase)
            + Flag("CREATEROLE", actual.CreateRole, desired.CreateRole)
            + Flag("REPLICATION", actual.Replication, desired.Replication)
            + Flag("BYPASSRLS", actual.BypassRowLevelSecurity, desired.BypassRowLevelSecurity)
            + Flag("INHERIT", actual.Inherit, desired.Inherit);
        if (actual.ConnectionLimit != desired.ConnectionLimit)
            text += $" CONNECTION LIMIT {desired.ConnectionLimit}";
        if (actual.ValidUntil != desired.ValidUntil)
            text += $" VALID UNTIL '{(desired.ValidUntil is { } time ? RoleDefinition.WriteTime(time) : "infinity")}'";
        return text;
    }

    private static string Flag(string word, bool actual, bool desired) => actual == desired ? "" : desired ? " " + word : " NO" + word;

    internal static void AddSettings(
        List<string> statements, string alter, ImmutableSortedDictionary<string, string> actual, ImmutableSortedDictionary<string, string> desired)
    {
        foreach (var (name, value) in desired)
        {
            var found = actual.FirstOrDefault(a => string.Equals(a.Key, name, StringComparison.OrdinalIgnoreCase));
            if (found.Key is null || !SettingText.Same(name, found.Value, value))
                statements.Add($"{alter} SET {SettingText.Assignment(name, value)}");
        }

        foreach (var name in actual.Keys.Where(a => !desired.Keys.Contains(a, StringComparer.OrdinalIgnoreCase)))
            statements.Add($"{alter} RESET {string.Join('.', name.Split('.').Select(Identifier.Quote))}");
    }

    private static void AddMemberships(List<string> statements, string role, RoleDefinition actual, RoleDefinition desired, int version)
    {
        foreach (var group in actual.Memberships.Where(a => !desired.Memberships.Any(d => d.Role == a.Role)))
            statements.Add($"REVOKE {Identifier.Quote(group.Role)} FROM {role}");
        foreach (var wanted in desired.Memberships)
        {
            var found = actual.Memberships.FirstOrDefault(a => a.Role == wanted.Role);
            if (wanted == found)
                continue;
            if (version >= 16)
                statements.Add(GrantWithOptions(wanted, role));
            else if (!wanted.Set || wanted.Inherit != desired.Inherit)
                throw new AccessException(
                    $"the membership of \"{desired.Name}\" in \"{wanted.Role}\" has options of its own, which PostgreSQL {version} does not know (16 does): "
                    + "leave out \"set\", and \"inherit\" where it is not the role's");
            else if (found is null || found.Admin != wanted.Admin)
                statements.Add(wanted.Admin || found is null
                    ? $"GRANT {Identifier.Quote(wanted.Role)} TO {role}{(wanted.Admin ? " WITH ADMIN OPTION" : "")}"
                    : $"REVOKE ADMIN OPTION FOR {Identifier.Quote(wanted.Role)} FROM {role}");
        }
    }

    private static string GrantWithOptions(Membership wanted, string role)
        => $"GRANT {Identifier.Quote(wanted.Role)} TO {role} WITH ADMIN {Word(wanted.Admin)}, INHERIT {Word(wanted.Inherit)}, SET {Word(wanted.Set)}";

    private static string Word(bool value) => value ? "TRUE" : "FALSE";
}
