using System.Globalization;
using System.Runtime.InteropServices;

namespace Infra.Catalog.Vocabulary;

/// <summary>A daily window in UTC; may wrap midnight.</summary>
/// <param name="Start">Minute of the day, 0 to 1439.</param>
/// <param name="Minutes">Length, 30 to 1439.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct BackupWindow(int Start, int Minutes)
{
    internal const int MinutesPerDay = 24 * 60;
    internal const int Shortest = 30;

    /// <summary>RDS's notation: <c>03:00-04:00</c>.</summary>
    public override string ToString() => $"{Clock(Start)}-{Clock((Start + Minutes) % MinutesPerDay)}";

    internal static bool TryParse(string text, out BackupWindow window)
    {
        window = default;
        if (text.Length != 11 || text[5] != '-' || !TryParseClock(text.AsSpan(0, 5), out var start) || !TryParseClock(text.AsSpan(6), out var end))
            return false;
        window = new BackupWindow(start, (end - start + MinutesPerDay) % MinutesPerDay);
        return window.Minutes >= Shortest;
    }

    internal static bool TryParseClock(ReadOnlySpan<char> text, out int minute)
    {
        minute = 0;
        if (text.Length != 5 || text[2] != ':'
            || !int.TryParse(text[..2], NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            || !int.TryParse(text[3..], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes))
            return false;
        minute = hours * 60 + minutes;
        return hours < 24 && minutes < 60;
    }

    internal static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");
}
