using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Policies.Model;

/// <summary>A time of the day, UTC; may pass midnight.</summary>
/// <param name="Start">First minute of the day.</param>
/// <param name="Minutes">Length.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DailyWindow(int Start, int Minutes)
{
    private const int Day = 24 * 60;

    private static readonly FrozenSet<string> Days = new[] { "mon", "tue", "wed", "thu", "fri", "sat", "sun" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads <c>03:00-04:00</c>, or the time of day of <c>sun:03:00-sun:04:00</c>.</summary>
    public static bool TryParse(string? text, out DailyWindow window)
    {
        window = default;
        var parts = text?.Split('-');
        if (parts is not { Length: 2 } || !TryParseTime(parts[0], out var start) || !TryParseTime(parts[1], out var end))
            return false;
        window = new DailyWindow(start, (end - start + Day) % Day);
        return true;
    }

    /// <summary>Reads the time of day of <c>sun:03:00-sun:04:00</c>, which must name the days.</summary>
    public static bool TryParseWeekly(string? text, out DailyWindow window)
        => TryParse(text, out window) && text!.Split('-').All(static part => part.Length > 4 && Days.Contains(part[..3]));

    /// <summary>Whether the two share a minute.</summary>
    public bool Overlaps(DailyWindow other) => (other.Start - Start + Day) % Day < Minutes || (Start - other.Start + Day) % Day < other.Minutes;

    private static bool TryParseTime(string text, out int minute)
    {
        var time = text.Length > 5 && text[3] == ':' ? text[4..] : text;
        var parsed = TimeOnly.TryParseExact(time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value);
        minute = parsed ? (int)value.ToTimeSpan().TotalMinutes : 0;
        return parsed;
    }
}
