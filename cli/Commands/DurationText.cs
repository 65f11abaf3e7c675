using System.Globalization;

namespace Dbready.Commands;

/// <summary>A number with its unit, as options take it: <c>90s</c>, <c>15m</c>, <c>1h</c>.</summary>
internal static class DurationText
{
    /// <summary>Reads the value of an option.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static TimeSpan Parse(string option, string text)
    {
        if (text.Length > 1 && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            switch (text[^1])
            {
                case 's':
                    return TimeSpan.FromSeconds(number);
                case 'm':
                    return TimeSpan.FromMinutes(number);
                case 'h':
                    return TimeSpan.FromHours(number);
            }
        }
        throw new UsageException($"{option} {text}: expected a number with its unit, 90s, 15m or 1h.");
    }
}
