using System.Globalization;

namespace Policies.Model;

/// <summary>Times as PostgreSQL reads them: a number, by itself in milliseconds, with an optional unit.</summary>
public static class PostgresDuration
{
    /// <summary>Reads a time.</summary>
    /// <param name="text">Such as <c>30s</c>, <c>500 ms</c>, <c>30000</c>.</param>
    /// <param name="milliseconds">The time.</param>
    public static bool TryParse(string text, out double milliseconds)
    {
        var trimmed = text.AsSpan().Trim();
        var digits = trimmed.LastIndexOfAnyInRange('0', '9') + 1;
        var unit = trimmed[digits..].Trim() switch
        {
            "" or "ms" => 1,
            "us" => 0.001,
            "s" => 1_000,
            "min" => 60_000,
            "h" => 3_600_000,
            "d" => 86_400_000,
            _ => double.NaN,
        };
        milliseconds = double.TryParse(trimmed[..digits], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number * unit : double.NaN;
        return !double.IsNaN(milliseconds);
    }
}
