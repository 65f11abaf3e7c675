using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Policies.Model;

/// <summary>A PostgreSQL connection URL. Has no text form: it holds a password.</summary>
public sealed class PostgresUrl
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\n\r\"'<>");

    private PostgresUrl(string user, string password, string host, string database, string query)
    {
        User = user;
        Password = password;
        Host = host;
        Database = database;
        Query = query;
    }

    /// <summary>The login; empty when left out.</summary>
    public string User { get; }

    /// <summary>The password; empty when left out.</summary>
    public string Password { get; }

    /// <summary>Host and port, as written.</summary>
    public string Host { get; }

    /// <summary>The database; empty when left out.</summary>
    public string Database { get; }

    private string Query { get; }

    /// <summary>Finds the first URL in a text.</summary>
    public static bool TryFind(string text, [NotNullWhen(true)] out PostgresUrl? url)
    {
        url = null;
        var scheme = text.IndexOf("postgres", StringComparison.OrdinalIgnoreCase);
        while (scheme >= 0 && url is null)
        {
            var rest = text.AsSpan(scheme + "postgres".Length);
            if (rest.StartsWith("ql", StringComparison.OrdinalIgnoreCase))
                rest = rest[2..];
            if (rest.StartsWith("://", StringComparison.Ordinal))
                url = Parse(rest[3..]);
            scheme = text.IndexOf("postgres", scheme + 1, StringComparison.OrdinalIgnoreCase);
        }

        return url is not null;
    }

    /// <summary>A parameter of the URL, such as <c>sslmode</c>; null when left out.</summary>
    public string? Parameter(string name)
    {
        foreach (var pair in Query.Split('&'))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && pair.AsSpan(0, equals).SequenceEqual(name))
                return Uri.UnescapeDataString(pair[(equals + 1)..]);
        }

        return null;
    }

    private static PostgresUrl Parse(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny(Ends);
        if (end >= 0)
            rest = rest[..end];
        var question = rest.IndexOf('?');
        var query = question < 0 ? "" : rest[(question + 1)..].ToString();
        var authority = question < 0 ? rest : rest[..question];
        var slash = authority.IndexOf('/');
        var database = slash < 0 ? "" : Uri.UnescapeDataString(authority[(slash + 1)..]);
        if (slash >= 0)
            authority = authority[..slash];
        var at = authority.LastIndexOf('@');
        var login = at < 0 ? "" : authority[..at].ToString();
        var colon = login.IndexOf(':', StringComparison.Ordinal);
        return new PostgresUrl(
            Uri.UnescapeDataString(colon < 0 ? login : login[..colon]),
            colon < 0 ? "" : Uri.UnescapeDataString(login[(colon + 1)..]),
            authority[(at + 1)..].ToString(),
            database,
            query);
    }
}
