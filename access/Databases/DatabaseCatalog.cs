using System.Collections.Immutable;
using Access.Servers;

namespace Access.Databases;

/// <summary>Reads databases from the catalogs.</summary>
internal static class DatabaseCatalog
{
    /// <summary>The database of that name, or null.</summary>
    public static async Task<DatabaseOnServer?> FindAsync(Session session, string name, CancellationToken ct)
    {
        // The column with the locale of ICU and builtin was renamed in 17; both came after 14.
        var locale = session.Version switch
        {
            >= 17 => "CASE d.datlocprovider WHEN 'c' THEN d.datcollate ELSE d.datlocale END, d.datlocprovider::text",
            >= 15 => "CASE d.datlocprovider WHEN 'c' THEN d.datcollate ELSE d.daticulocale END, d.datlocprovider::text",
            _ => "d.datcollate, 'c'",
        };
        var sql =
            $"""
            SELECT pg_get_userbyid(d.datdba), pg_encoding_to_char(d.encoding), d.datconnlimit, shobj_description(d.oid, 'pg_database'), {locale},
                   coalesce((SELECT s.setconfig FROM pg_db_role_setting s WHERE s.setdatabase = d.oid AND s.setrole = 0), '{"{}"}')
            FROM pg_database d WHERE d.datname = $1
            """;
        var found = await session.QueryAsync(
            sql,
            r => new DatabaseOnServer(
                new DatabaseDefinition
                {
                    Name = name,
                    Owner = r.GetString(0),
                    Encoding = r.GetString(1),
                    ConnectionLimit = r.GetInt32(2),
                    Locale = r.IsDBNull(4) ? null : r.GetString(4),
                    LocaleProvider = r.GetString(5) switch { "i" => "icu", "b" => "builtin", _ => "libc" },
                    Settings = Settings(r.GetFieldValue<string[]>(6)),
                },
                r.IsDBNull(3) ? null : r.GetString(3)),
            ct,
            name);
        return found is [var database] ? database : null;
    }

    private static ImmutableSortedDictionary<string, string> Settings(string[] assignments)
        => assignments.Select(a => a.Split('=', 2)).ToImmutableSortedDictionary(a => a[0], a => a[1], StringComparer.Ordinal);
}
