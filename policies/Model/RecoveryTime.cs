using System.Globalization;

namespace Policies.Model;

/// <summary>Recovery targets as people tag them: <c>15m</c>, <c>30 min</c>, <c>2h</c>, <c>0s</c>.</summary>
public static class RecoveryTime
{
    /// <summary>Reads a time.</summary>
    /// <param name="text">The time; a number without a unit means none.</param>
    /// <param name="minutes">Minutes.</param>
    public static bool TryParse(string text, out double minutes)
    {
        var trimmed = text.AsSpan().Trim();
        var digits = trimmed.LastIndexOfAnyInRange('0', '9') + 1;
        var unit = trimmed[digits..].Trim() switch
        {
            "s" => 1d / 60,
            "m" or "min" => 1,
            "h" => 60,
            "d" => 1440,
            _ => double.NaN,
        };
        minutes = double.TryParse(trimmed[..digits], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number * unit : double.NaN;
        return minutes >= 0;
    }
}
