namespace Dbready.Reports;

/// <summary>Text inside Markdown tables.</summary>
internal static class MarkdownText
{
    /// <summary>Text that stays in its cell and starts no markup.</summary>
    public static string Cell(string? text) => (text ?? "").ReplaceLineEndings(" ")
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);

    /// <summary>A code span; empty for no text.</summary>
    public static string Code(string? text) =>
        string.IsNullOrEmpty(text) ? "" : "`" + text.ReplaceLineEndings(" ").Replace("`", "'", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal) + "`";
}
