using System.Runtime.InteropServices;

namespace Infra.Catalog.Vocabulary;

/// <summary>A weekly window in UTC; may wrap the end of a day or of the week.</summary>
/// <param name="Start">Minute of the week, 0 (Monday 00:00) to 10079.</param>
/// <param name="Minutes">Length, 30 to 1440.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MaintenanceWindow(int Start, int Minutes)
{
    private const int MinutesPerWeek = 7 * BackupWindow.MinutesPerDay;
    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>Day of the week that it begins on: 1 (Monday) to 7.</summary>
    public int Weekday => Start / BackupWindow.MinutesPerDay + 1;

    /// <summary>Whether it ends before midnight.</summary>
    public bool IsWithinOneDay => Start % BackupWindow.MinutesPerDay + Minutes < BackupWindow.MinutesPerDay;

    /// <summary>Its first minute in the day, such as <c>04:00</c>.</summary>
    public string StartTime => BackupWindow.Clock(Start % BackupWindow.MinutesPerDay);

    /// <summary>Its end in the day, such as <c>05:00</c>.</summary>
    public string EndTime => BackupWindow.Clock((Start + Minutes) % BackupWindow.MinutesPerDay);

    /// <summary>Whether the two share a minute on any day. Windows that only touch do not.</summary>
    public bool Overlaps(BackupWindow backup)
    {
        for (var day = -1; day <= 7; day++)
        {
            var backupStart = day * BackupWindow.MinutesPerDay + backup.Start;
            for (var week = -MinutesPerWeek; week <= 0; week += MinutesPerWeek)
            {
                if (Start + week < backupStart + backup.Minutes && backupStart < Start + week + Minutes)
                    return true;
            }
        }

        return false;
    }

    /// <summary>RDS's notation: <c>sun:04:00-sun:05:00</c>.</summary>
    public override string ToString() => $"{Point(Start)}-{Point((Start + Minutes) % MinutesPerWeek)}";

    internal static bool TryParse(string text, out MaintenanceWindow window)
    {
        window = default;
        if (text.Length != 19 || text[9] != '-' || !TryParsePoint(text.AsSpan(0, 9), out var start) || !TryParsePoint(text.AsSpan(10), out var end))
            return false;
        window = new MaintenanceWindow(start, (end - start + MinutesPerWeek) % MinutesPerWeek);
        return window.Minutes is >= BackupWindow.Shortest and <= BackupWindow.MinutesPerDay;
    }

    internal static bool TryParsePoint(ReadOnlySpan<char> text, out int minute)
    {
        minute = 0;
        for (var day = 0; day < Days.Length; day++)
        {
            if (!text.StartsWith(Days[day], StringComparison.Ordinal) || text[3] != ':' || !BackupWindow.TryParseClock(text[4..], out var clock))
                continue;
            minute = day * BackupWindow.MinutesPerDay + clock;
            return true;
        }

        return false;
    }

    internal static string Point(int minute) => $"{Days[minute / BackupWindow.MinutesPerDay]}:{BackupWindow.Clock(minute % BackupWindow.MinutesPerDay)}";
}
