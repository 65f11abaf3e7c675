using System.Text.Json;

namespace Policies.Model;

/// <summary>A login found in a text: a URL, or the JSON that secrets hold. Has no text form.</summary>
public sealed class WrittenLogin
{
    private WrittenLogin(string user, string password, string host, PostgresUrl? url)
    {
        User = user;
        Password = password;
        Host = host;
        Url = url;
    }

    /// <summary>The login; empty when left out.</summary>
    public string User { get; }

    /// <summary>The password; empty when left out.</summary>
    public string Password { get; }

    /// <summary>Where it logs in; empty when left out.</summary>
    public string Host { get; }

    /// <summary>The URL, if they were in one.</summary>
    public PostgresUrl? Url { get; }

    /// <summary>Whether it says that it is for a database, not for something else that has users.</summary>
    public bool IsForDatabase { get; private init; }

    /// <summary>What a text holds; none when it is neither URL nor JSON with a login.</summary>
    public static IEnumerable<WrittenLogin> In(string text)
    {
        if (!text.AsSpan().TrimStart().StartsWith("{", StringComparison.Ordinal))
            return PostgresUrl.TryFind(text, out var url) ? [Of(url)] : [];
        try
        {
            using var json = JsonDocument.Parse(text);
            return [.. InJson(json.RootElement)];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static IEnumerable<WrittenLogin> InJson(JsonElement json)
    {
        var user = "";
        var isForDatabase = json.EnumerateObject().Any(member => member.Name is "dbname" or "engine" or "dbInstanceIdentifier" or "dbClusterIdentifier");
        var (password, host) = ("", "");
        foreach (var member in json.EnumerateObject())
        {
            if (member.Value.ValueKind != JsonValueKind.String)
                continue;
            var value = member.Value.GetString()!;
            if (member.Name is "username" or "user")
                user = value;
            else if (member.Name is "password")
                password = value;
            else if (member.Name is "host")
                host = value;
            else if (PostgresUrl.TryFind(value, out var url))
                yield return Of(url);
        }

        if (user.Length > 0 || password.Length > 0)
            yield return new WrittenLogin(user, password, host, null) { IsForDatabase = isForDatabase };
    }

    private static WrittenLogin Of(PostgresUrl url) => new(url.User, url.Password, WithoutPort(url.Host), url) { IsForDatabase = true };

    private static string WithoutPort(string host) => host.LastIndexOf(':') is var colon && colon > host.LastIndexOf(']') ? host[..colon] : host;
}
