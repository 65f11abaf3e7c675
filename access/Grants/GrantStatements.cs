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
            AddRevokes(statements, grant, held, "GRANT OPTION FOR ", h => h.Privileges.Where(p => p.Value && grant.Privileges.Contains(p.Key, StringComparer.Ordinal)).Select(p => p.Key));
        foreach (var (privileges, targets) in Group(held, h => grant.Privileges.Where(p => !h.Privileges.TryGetValue(p, out var option) || (grant.WithGrantOption && !option))))
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

    // Column lists stand behind each privilege: SELECT ("a", "b").
    private static IEnumerable<(string Privileges, string Targets)> Group(IEnumerable<Held> held, Func<Held, IEnumerable<string>> select)
        => held.Select(h => (Held: h, Names: select(h).Order(StringComparer.Ordinal).ToList()))
            .Where(h => h.Names.Count > 0)
            .GroupBy(h => string.Join(", ", h.Names.Select(n => h.Held.Column is { } column ? $"{n} ({Identifier.Quote(column)})" : n)), h => h.Held.Target, StringComparer.Ordinal)
            .Select(g => (g.Key, string.Join(", ", g)));
}
