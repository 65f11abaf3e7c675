namespace Policies.Model;

/// <summary>Truth values as PostgreSQL reads them: <c>on</c>, <c>true</c>, <c>yes</c>, <c>1</c>, their opposites, and unique beginnings of these.</summary>
public static class PostgresBool
{
    /// <summary>Reads a truth value; null when it is none.</summary>
    public static bool? Parse(string text) => text.Trim().ToLowerInvariant() switch
    {
        "on" or "1" or "true" or "tru" or "tr" or "t" or "yes" or "ye" or "y" => true,
        "off" or "of" or "0" or "false" or "fals" or "fal" or "fa" or "f" or "no" or "n" => false,
        _ => null,
    };
}
