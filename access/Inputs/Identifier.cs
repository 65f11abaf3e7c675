using System.Text;

namespace Access.Inputs;

/// <summary>Names of PostgreSQL objects: what they may be, and how they are written into a statement.</summary>
internal static class Identifier
{
    // NAMEDATALEN - 1: the server cuts longer names without a word, and two of them could become one.
    private const int MaxBytes = 63;

    /// <summary>What is wrong with a name, or null.</summary>
    public static string? Problem(string name)
    {
        if (name.Length == 0)
            return "found an empty name, expected 1 to 63 bytes";
        if (name.Contains('\0', StringComparison.Ordinal))
            return "found a name with a NUL character, which PostgreSQL cannot hold";
        var bytes = Encoding.UTF8.GetByteCount(name);
        return bytes > MaxBytes ? $"found \"{name}\" of {bytes} bytes, expected at most {MaxBytes}: PostgreSQL would cut it" : null;
    }

    /// <summary>The name in double quotes.</summary>
    public static string Quote(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    /// <summary>A text in single quotes, whatever <c>standard_conforming_strings</c> says.</summary>
    public static string Literal(string text)
    {
        var quoted = "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
        return text.Contains('\\', StringComparison.Ordinal) ? " E" + quoted.Replace("\\", "\\\\", StringComparison.Ordinal) : quoted;
    }
}
