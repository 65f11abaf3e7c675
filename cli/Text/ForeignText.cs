namespace Dbready.Text;

/// <summary>What programs and packs print, made fit for a terminal.</summary>
internal static class ForeignText
{
    const int MaxLength = 8_000;

    /// <summary>The text without what could move the cursor, recolour or retitle a terminal, and cut where it is longer than anybody reads.</summary>
    public static string Clean(string text)
    {
        var trimmed = text.TrimEnd();
        var shown = trimmed.Length <= MaxLength ? trimmed : $"{trimmed.AsSpan(0, MaxLength)} ... ({trimmed.Length - MaxLength} more characters)";
        return shown.Any(IsUnfit) ? string.Concat(shown.Select(letter => IsUnfit(letter) ? '\uFFFD' : letter)) : shown;
    }

    static bool IsUnfit(char letter) => char.IsControl(letter) && letter is not ('\n' or '\t');
}
