using System.Globalization;

namespace Engine.Monitor;

/// <summary>Durations as Go writes them: <c>30m</c>, <c>1h30m</c>, <c>18000000000000ns</c>.</summary>
internal static class GoDuration
{
    /// <summary>Reads a duration; zero when it is empty.</summary>
    /// <exception cref="FormatException">It is not one.</exception>
    public static TimeSpan Parse(string text)
    {
        var total = 0.0; // nanoseconds
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var number = 0;
            while (number < rest.Length && (char.IsAsciiDigit(rest[number]) || rest[number] == '.'))
                number++;
            var unit = number;
            while (unit < rest.Length && !char.IsAsciiDigit(rest[unit]) && rest[unit] != '.')
                unit++;
            if (!double.TryParse(rest[..number], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
                throw new FormatException($"'{text}' is not a duration such as 30m or 1h30m.");
            total += value * Nanoseconds(rest[number..unit], text);
            rest = rest[unit..];
        }

        return TimeSpan.FromTicks((long)(total / TimeSpan.NanosecondsPerTick));
    }

    private static double Nanoseconds(ReadOnlySpan<char> unit, string text)
        => unit switch
        {
            "ns" => 1,
            "us" or "µs" => 1e3,
            "ms" => 1e6,
            "s" => 1e9,
            "m" => 60e9,
            "h" => 3600e9,
            _ => throw new FormatException($"'{text}' is not a duration such as 30m or 1h30m."),
        };
}
