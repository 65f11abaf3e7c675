using Access.Inputs;

namespace Access.Grants;

/// <summary>The statements that give a role exactly the declared privileges, one for each set of objects that lacks or has too much of the same.</summary>
internal static class GrantStatements
{
    public static List<string> Changes(GrantDefinition grant, IReadOnlyList<Held> held)
    {
        var statements = new List<string>();
        AddRevokes(statements, grant, held, "", h => h.Privileges.Keys.Except(grant.Privileges, StringComparer.Ordinal));
        if (!grant.WithGrantOption)
            AddRevokes(statements, grant, held, "GRANT OPTION FOR ", h => grant.Privileges.Where(p => h.Privileges.GetValueOrDefault(p)));
        foreach (var (privileges, targets) in Group(held, h => grant.Privileges.Where(p => Lacks(grant, h, p))))
            statements.Add(Statement(grant, $"GRANT {privileges}", targets, $"TO {grant.QuotedRole}{(grant.WithGrantOption ? " WITH GRANT OPTION" : "")}"));
        return statements;
    }

    private static void AddRevokes(
        List<string> statements, GrantDefinition grant, IReadOnlyList<Held> held, string option, Func<Held, IEnumerable<string>> excess)
    {
        foreach (var (privileges, targets) in Group(held, excess))
            statements.Add(Statement(grant, $"REVOKE {option}{privileges}", targets, $"FROM {grant.QuotedRole}"));
    }

    private static string Statement(GrantDefinition grant, string what, string targets, string whom)
    {
        if (!grant.Future)
            return $"{what} ON {grant.Type.Keyword} {targets} {whom}";
        var schema = targets.Length > 0 ? $" IN SCHEMA {targets}" : "";
        return $"ALTER DEFAULT PRIVILEGES FOR ROLE {Identifier.Quote(grant.ForRole!)}{schema} {what} ON {grant.Type.Keywords} {whom}";
    }

    private static bool Lacks(GrantDefinition grant, Held held, string privilege)
        => !held.Privileges.TryGetValue(privilege, out var option) || (grant.WithGrantOption && !option);

    private static IEnumerable<(string Privileges, string Targets)> Group(IEnumerable<Held> held, Func<Held, IEnumerable<string>> select)
        => held.Select(h => (h.Target, Privileges: PrivilegeList(h, select(h))))
            .Where(h => h.Privileges.Length > 0)
            .GroupBy(h => h.Privileges, h => h.Target, StringComparer.Ordinal)
            .Select(g => (g.Key, string.Join(", ", g)));

    // A column stands behind each privilege: SELECT ("a").
    private static string PrivilegeList(Held held, IEnumerable<string> privileges)
    {
        var suffix = held.Column is { } column ? $" ({Identifier.Quote(column)})" : "";
        return string.Join(", ", privileges.Order(StringComparer.Ordinal).Select(p => p + suffix));
    }
}
