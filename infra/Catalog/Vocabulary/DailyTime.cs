using System.Globalization;
using System.Runtime.InteropServices;

namespace Infra.Catalog.Vocabulary;

/// <summary>A time of every day in UTC.</summary>
/// <param name="Minute">0 to 1439.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DailyTime(int Minute)
{
    /// <summary>As a cron expression of AWS Backup and EventBridge: <c>cron(0 2 * * ? *)</c>.</summary>
    public string Cron => string.Create(CultureInfo.InvariantCulture, $"cron({Minute % 60} {Minute / 60} * * ? *)");

    /// <summary>Such as <c>02:00</c>.</summary>
    public override string ToString() => BackupWindow.Clock(Minute);

    internal static bool TryParse(string text, out DailyTime time)
    {
        var parsed = BackupWindow.TryParseClock(text, out var minute);
        time = new DailyTime(minute);
        return parsed;
    }
}
