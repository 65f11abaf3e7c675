namespace Policies.Model;

/// <summary>Tells texts and names that carry a credential.</summary>
public static class PlainCredential
{
    private const string NeonKeyPrefix = "napi_";
    private const int NeonKeyLength = 32; // shorter than any key, longer than a word that begins alike

    private static readonly string[] PasswordNames = ["PGPASSWORD", "POSTGRES_PASSWORD", "DB_PASSWORD", "DATABASE_PASSWORD"];
    private static readonly string[] Words = ["url", "uri", "dsn", "password", "secret", "connection", "token", "apikey", "api_key"];

    /// <summary>Whether a text holds a PostgreSQL URL with a password, or a Neon API key.</summary>
    public static bool IsIn(string text)
    {
        if (PostgresUrl.TryFind(text, out var url) && url.Password.Length > 0)
            return true;
        var key = text.IndexOf(NeonKeyPrefix, StringComparison.Ordinal);
        return key >= 0 && text.AsSpan(key).IndexOfAny(' ', '"') is var end && (end < 0 ? text.Length - key : end) >= NeonKeyLength;
    }

    /// <summary>Whether a variable of this name holds a password.</summary>
    public static bool IsNamedBy(string name) => PasswordNames.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether something of this name may hold a credential, so that its value must be known; the ARN of one is none.</summary>
    public static bool MayBeNamedBy(string name)
        => Words.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)) && !name.Contains("arn", StringComparison.OrdinalIgnoreCase);
}
