namespace Policies.Model;

/// <summary>Tells variables that lead to a database.</summary>
public static class DatabaseVariable
{
    private static readonly string[] Words = ["DATABASE", "POSTGRES", "DB_URL", "PG_URL", "DIRECT_URL", "PGPASSWORD"];

    /// <summary>Whether a variable leads to a database, by its name or its value.</summary>
    public static bool IsOne(WorkloadVariable variable) => IsNamed(variable.Name) || (variable.Value.Value is { } value && PostgresUrl.TryFind(value, out _));

    /// <summary>Whether a variable of this name leads to a database.</summary>
    public static bool IsNamed(string name) => Words.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
