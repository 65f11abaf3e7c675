using Access.Inputs;

namespace Access.RowSecurity;

/// <summary>The statements that give a table the declared row security, and that take it away.</summary>
internal static class RowSecurityStatements
{
    /// <summary>What is missing.</summary>
    /// <param name="security">As it shall be.</param>
    /// <param name="old">As it was declared before.</param>
    /// <param name="table">As it is.</param>
    /// <param name="marker">Comment that the policies shall have; null: any.</param>
    public static IEnumerable<string> Changes(RowSecurityDefinition security, RowSecurityDefinition old, ProtectedTable table, string? marker)
    {
        var name = Name(security, table);
        if (!table.Enabled)
            yield return $"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY";
        if (table.Forced != security.Force)
            yield return $"ALTER TABLE {name} {(security.Force ? "" : "NO ")}FORCE ROW LEVEL SECURITY";
        foreach (var gone in table.Policies.Where(p => Has(old, p) && !Has(security, p)))
            yield return Drop(name, gone.Policy);
        foreach (var policy in security.Policies)
        {
            var found = table.Policies.FirstOrDefault(p => p.Policy.Name == policy.Name);
            var alterable = found is not null && IsAlterable(found.Policy, policy);
            if (found is not null && !alterable)
                yield return Drop(name, found.Policy);
            if (!alterable)
                yield return policy.Create(name);
            else if (!found!.Policy.Roles.SequenceEqual(policy.Roles, StringComparer.Ordinal) || !IsAsDeclared(policy, old, table.Name, found))
                yield return policy.Alter(name);
            if (marker is not null && (!alterable || found!.Comment != marker))
                yield return $"COMMENT ON POLICY {Identifier.Quote(policy.Name)} ON {name} IS {Identifier.Literal(marker)}";
        }
    }

    /// <summary>What takes the declared policies away, and row security where no other policy is left.</summary>
    public static IEnumerable<string> Removal(RowSecurityDefinition security, ProtectedTable table)
    {
        var name = Name(security, table);
        foreach (var policy in table.Policies.Where(p => Has(security, p)))
            yield return Drop(name, policy.Policy);
        if (table.Policies.Any(p => !Has(security, p)))
            yield break;
        if (table.Forced)
            yield return $"ALTER TABLE {name} NO FORCE ROW LEVEL SECURITY";
        if (table.Enabled)
            yield return $"ALTER TABLE {name} DISABLE ROW LEVEL SECURITY";
    }

    private static bool Has(RowSecurityDefinition security, PolicyOnServer found) => security.Policies.Any(p => p.Name == found.Policy.Name);

    private static string Name(RowSecurityDefinition security, ProtectedTable table) => $"{Identifier.Quote(security.Schema)}.{Identifier.Quote(table.Name)}";

    private static string Drop(string table, RowPolicy policy) => $"DROP POLICY {Identifier.Quote(policy.Name)} ON {table}";

    // ALTER POLICY can change a condition, but take none away.
    private static bool IsAlterable(RowPolicy found, RowPolicy policy)
        => found.Command == policy.Command && found.Permissive == policy.Permissive
            && (found.Using is null || policy.Using is not null) && (found.Check is null || policy.Check is not null);

    // The server writes conditions in its own words: they are as declared when both the declaration and these words are those of the last update.
    private static bool IsAsDeclared(RowPolicy policy, RowSecurityDefinition old, string table, PolicyOnServer found)
        => old.Policies.Any(o => o.Name == policy.Name && o.Using == policy.Using && o.Check == policy.Check)
            && old.Stored.GetValueOrDefault(RowSecurityDefinition.StoredKey(table, policy.Name)) == found.Stored;
}
