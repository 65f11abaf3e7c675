using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Access.Grants;

/// <summary>A kind of object that privileges are on.</summary>
/// <param name="Name">Its name in the schema of the package.</param>
/// <param name="Description">What it comprises, for users.</param>
/// <param name="Keyword">How GRANT names one.</param>
/// <param name="Keywords">How ALTER DEFAULT PRIVILEGES names those to come; null: there are no default privileges for it.</param>
/// <param name="Code">Its letter in <c>pg_default_acl</c> and for <c>acldefault</c>.</param>
/// <param name="Privileges">What can be granted, in PostgreSQL's order.</param>
internal sealed record ObjectType(string Name, string Description, string Keyword, string? Keywords, char Code, ImmutableArray<string> Privileges)
{
    /// <summary>Privileges that can be limited to columns.</summary>
    public static readonly ImmutableArray<string> ColumnPrivileges = ["SELECT", "INSERT", "UPDATE", "REFERENCES"];

    public static FrozenDictionary<string, ObjectType> All { get; } = new ObjectType[]
    {
        new("database", "The database itself.", "DATABASE", null, 'd', ["CREATE", "CONNECT", "TEMPORARY"]),
        new("schema", "The schema itself.", "SCHEMA", "SCHEMAS", 'n', ["USAGE", "CREATE"]),
        new("table", "Tables, views, materialized views and foreign tables.", "TABLE", "TABLES", 'r', ["SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER", "MAINTAIN"]),
        new("sequence", "Sequences.", "SEQUENCE", "SEQUENCES", 'S', ["USAGE", "SELECT", "UPDATE"]),
        new("function", "Functions, procedures and aggregates.", "ROUTINE", "ROUTINES", 'f', ["EXECUTE"]),
        new("type", "Types and domains.", "TYPE", "TYPES", 'T', ["USAGE"]),
        new("largeObject", "Large objects, by their numbers. Future ones from PostgreSQL 18 on.", "LARGE OBJECT", "LARGE OBJECTS", 'L', ["SELECT", "UPDATE"]),
        new("parameter", "Settings of the server, by name; PostgreSQL 15 or newer. On RDS and Neon nobody but the service may grant them.", "PARAMETER", null, 'p', ["SET", "ALTER SYSTEM"]),
    }.ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);

    public bool IsDatabase => Code == 'd';

    public bool IsSchema => Code == 'n';

    public bool IsParameter => Code == 'p';

    /// <summary>The objects are in schemas.</summary>
    public bool IsInSchema => Code is 'r' or 'S' or 'f' or 'T';
}
