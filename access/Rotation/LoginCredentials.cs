using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Access.Servers;
using Npgsql;

namespace Access.Rotation;

/// <summary>What a secret holds of a login: <c>username</c>, <c>password</c>, <c>host</c>, <c>port</c>, <c>dbname</c>, <c>sslmode</c>, and PostgreSQL URLs under any name.</summary>
internal sealed class LoginCredentials
{
    private const int TimeoutSeconds = 15;
    private static readonly string[] Required = ["username", "password", "host", "port", "dbname"];
    private readonly JsonObject members;

    private LoginCredentials(JsonObject members) => this.members = members;

    public string Username => Text("username");

    public string Password => Text("password");

    public string Host => Text("host");

    public int Port => int.Parse(Text("port"), CultureInfo.InvariantCulture);

    public string Database => Text("dbname");

    public string SslModeName => Text("sslmode", SslModes.Default);

    /// <summary>Reads the content of a secret.</summary>
    /// <param name="json">The content.</param>
    /// <param name="where">What it is called, for messages.</param>
    /// <exception cref="AccessException">It is not such an object, or something is missing; what it holds is not told.</exception>
    public static LoginCredentials Parse(string json, string where)
    {
        JsonObject? content;
        try
        {
            content = JsonNode.Parse(json) as JsonObject;
        }
        catch (JsonException)
        {
            content = null;
        }

        var credentials = new LoginCredentials(content ?? throw new AccessException($"{where}: expected a JSON object with username, password, host, port and dbname"));
        string[] missing = [.. Required.Where(name => credentials.Text(name, "").Length == 0)];
        if (missing.Length > 0)
            throw new AccessException($"{where}: found no {string.Join(", no ", missing)}");
        if (!int.TryParse(credentials.Text("port"), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            throw new AccessException($"{where}: port is not a number");
        return SslModes.All.ContainsKey(credentials.SslModeName)
            ? credentials
            : throw new AccessException($"{where}: found sslmode \"{credentials.SslModeName}\", expected one of {string.Join(", ", SslModes.All.Keys.Order(StringComparer.Ordinal))}");
    }

    /// <summary>The same place with another login, in the URLs too.</summary>
    public LoginCredentials With(string username, string password)
    {
        var copy = (JsonObject)members.DeepClone();
        foreach (var (name, value) in members)
        {
            if (value is JsonValue text && text.TryGetValue<string>(out var url) && url.StartsWith("postgres", StringComparison.Ordinal) && url.Contains("://", StringComparison.Ordinal))
                copy[name] = InUrl(url, username, password);
        }

        copy["username"] = username;
        copy["password"] = password;
        return new LoginCredentials(copy);
    }

    /// <summary>The same login at another place, to try it there.</summary>
    public LoginCredentials At(string host, int port)
    {
        var copy = (JsonObject)members.DeepClone();
        (copy["host"], copy["port"]) = (host, port);
        return new LoginCredentials(copy);
    }

    /// <summary>The content of a secret. Never to be shown.</summary>
    public string ToJson() => members.ToJsonString();

    /// <summary>A connection of this login, not yet open, and never kept for the next.</summary>
    /// <param name="caFile">Certificates that the server's is verified with; null: <c>PGSSLROOTCERT</c>, or the system's.</param>
    public NpgsqlConnection Connection(string? caFile = null) => new(new NpgsqlConnectionStringBuilder
    {
        Host = Host,
        Port = Port,
        Username = Username,
        Password = Password,
        Database = Database,
        SslMode = SslModes.All[SslModeName],
        RootCertificate = caFile,
        Timeout = TimeoutSeconds,
        Pooling = false,
    }.ConnectionString);

    /// <summary>Whether the server, or the pooler before it, lets this login in.</summary>
    /// <exception cref="AccessException">It could not be asked.</exception>
    public async Task<bool> LogInAsync(CancellationToken ct)
    {
        await using var connection = Connection();
        try
        {
            await connection.OpenAsync(ct);
            return true;
        }
        catch (PostgresException e) when (IsRefusal(e))
        {
            return false;
        }
        catch (NpgsqlException e)
        {
            throw new AccessException($"cannot ask {Host}:{Port} whether \"{Username}\" may log in: {e.Message}", e);
        }
    }

    /// <summary>Where the login leads; never its password.</summary>
    public override string ToString() => $"{Username} at {Host}:{Port}/{Database}";

    // PgBouncer says 08P01 where PostgreSQL says 28P01.
    private static bool IsRefusal(PostgresException e)
        => e.SqlState.StartsWith("28", StringComparison.Ordinal) || e.SqlState == PostgresErrorCodes.ProtocolViolation;

    private static string InUrl(string url, string username, string password)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = url.AsSpan(start).IndexOfAny('/', '?');
        var authority = end < 0 ? url[start..] : url[start..(start + end)];
        var host = authority[(authority.LastIndexOf('@') + 1)..];
        return $"{url[..start]}{Uri.EscapeDataString(username)}:{Uri.EscapeDataString(password)}@{host}{url[(start + authority.Length)..]}";
    }

    private string Text(string name, string fallback = "") => members[name] switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        JsonValue value when value.TryGetValue<int>(out var number) => number.ToString(CultureInfo.InvariantCulture),
        _ => fallback,
    };
}
