using Access.Inputs;
using Access.Roles;

namespace Access.Databases;

/// <summary>The statements that make a database, and that turn one into another.</summary>
internal static class DatabaseStatements
{
    /// <summary>CREATE DATABASE, which allows no transaction around it.</summary>
    /// <exception cref="AccessException">The server's version cannot hold the database.</exception>
    public static string Create(DatabaseDefinition database, int version)
    {
        var text = $"CREATE DATABASE {Identifier.Quote(database.Name)}";
        if (database.Owner is { } owner)
            text += $" OWNER {Identifier.Quote(owner)}";
        text += $" TEMPLATE {Identifier.Quote(database.Template ?? "template0")} ENCODING {Identifier.Literal(database.Encoding ?? "UTF8")}";
        text += Locale(database, version);
        return database.ConnectionLimit == -1 ? text : text + $" CONNECTION LIMIT {database.ConnectionLimit}";
    }

    public static List<string> Changes(DatabaseDefinition actual, DatabaseDefinition desired)
    {
        var alter = $"ALTER DATABASE {Identifier.Quote(desired.Name)}";
        var statements = new List<string>();
        if (desired.Owner is { } owner && owner != actual.Owner)
            statements.Add($"{alter} OWNER TO {Identifier.Quote(owner)}");
        if (desired.ConnectionLimit != actual.ConnectionLimit)
            statements.Add($"{alter} CONNECTION LIMIT {desired.ConnectionLimit}");
        RoleStatements.AddSettings(statements, alter, actual.Settings, desired.Settings);
        return statements;
    }

    private static string Locale(DatabaseDefinition database, int version)
    {
        var provider = database.LocaleProvider ?? "libc";
        var needed = provider switch { "icu" => 15, "builtin" => 17, _ => 0 };
        if (version < needed)
            throw new AccessException($"database \"{database.Name}\": found localeProvider {provider}, which PostgreSQL {version} does not know ({needed} does)");
        if (database.Locale is not { } locale)
            return version >= 15 ? $" LOCALE_PROVIDER {provider}" : "";
        var name = Identifier.Literal(locale);
        return provider switch
        {
            "icu" => $" LOCALE_PROVIDER icu ICU_LOCALE {name}",
            "builtin" => $" LOCALE_PROVIDER builtin BUILTIN_LOCALE {name}",
            _ => (version >= 15 ? " LOCALE_PROVIDER libc" : "") + $" LC_COLLATE {name} LC_CTYPE {name}",
        };
    }
}
