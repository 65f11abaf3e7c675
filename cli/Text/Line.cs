namespace Dbready.Text;

/// <summary>Lines of longer texts.</summary>
internal static class Line
{
    /// <summary>The first line; the rest of a failure's message stands on the error stream.</summary>
    public static string First(string text) => text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? text[..end] : text;
}
