using System.Globalization;
using System.Runtime.InteropServices;

namespace Infra.Catalog.Vocabulary;

/// <summary>A time of every week in UTC.</summary>
/// <param name="Minute">Minute of the week, 0 (Monday 00:00) to 10079.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WeeklyTime(int Minute)
{
    /// <summary>As a cron expression of AWS Backup and EventBridge: <c>cron(0 6 ? * MON *)</c>.</summary>
    public string Cron => string.Create(
        CultureInfo.InvariantCulture, $"cron({Minute % 60} {Minute % BackupWindow.MinutesPerDay / 60} ? * {ToString()[..3].ToUpperInvariant()} *)");

    /// <summary>Such as <c>mon:06:00</c>.</summary>
    public override string ToString() => MaintenanceWindow.Point(Minute);

    internal static bool TryParse(string text, out WeeklyTime time)
    {
        var minute = 0;
        var parsed = text.Length == 9 && MaintenanceWindow.TryParsePoint(text, out minute);
        time = new WeeklyTime(minute);
        return parsed;
    }
}
