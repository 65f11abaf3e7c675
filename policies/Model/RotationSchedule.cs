using System.Globalization;

namespace Policies.Model;

/// <summary>
/// When AWS does something again and again: <c>rate(10 days)</c>, or <c>cron(minutes hours day-of-month month day-of-week year)</c> as the AWS Secrets
/// Manager and EventBridge user guides describe it under "Schedule expressions".
/// </summary>
public static class RotationSchedule
{
    private static readonly DateOnly First = new(2027, 1, 1);
    private static readonly string[] Months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
    private static readonly string[] Weekdays = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    /// <summary>The longest time between two of its days.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="days">Days.</param>
    /// <returns>False when it is no expression, or never comes.</returns>
    public static bool TryReadLongestGap(string expression, out double days)
    {
        days = 0;
        var open = expression.IndexOf('(', StringComparison.Ordinal);
        if (open < 0 || !expression.EndsWith(')'))
            return false;
        var fields = expression[(open + 1)..^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return expression[..open] switch
        {
            "rate" => TryReadRate(fields, out days),
            "cron" => fields.Length is 5 or 6 && TryReadCron(fields, out days),
            _ => false,
        };
    }

    private static bool TryReadRate(string[] fields, out double days)
    {
        days = 0;
        if (fields.Length != 2 || !double.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return false;
        days = fields[1] is "day" or "days" ? number : fields[1] is "hour" or "hours" ? number / 24 : fields[1] is "minute" or "minutes" ? number / 1440 : 0;
        return days > 0;
    }

    // Two years hold every distance between two days of a calendar that repeats yearly or faster, leap days apart.
    private static bool TryReadCron(string[] fields, out double days)
    {
        days = 0;
        DateOnly? last = null;
        for (var i = 0; i < 731; i++)
        {
            var day = First.AddDays(i);
            if (!(Matches(fields[3], day.Month, 1, Months) && MatchesDay(fields[2], day) && MatchesWeekday(fields[4], day)))
                continue;
            if (last is { } before)
                days = Math.Max(days, day.DayNumber - before.DayNumber);
            last = day;
        }

        return days > 0;
    }

    private static bool MatchesDay(string field, DateOnly day)
        => field == "L" ? day.AddDays(1).Day == 1 : Matches(field, day.Day, 1, []);

    private static bool MatchesWeekday(string field, DateOnly day)
    {
        var weekday = (int)day.DayOfWeek + 1;
        if (field.Length > 1 && field.EndsWith('L'))
            return day.AddDays(7).Month != day.Month && Number(field[..^1], 1, Weekdays) == weekday;
        var nth = field.Split('#');
        return nth.Length == 2
            ? Number(nth[0], 1, Weekdays) == weekday && Number(nth[1], 1, []) == ((day.Day - 1) / 7) + 1
            : Matches(field, weekday, 1, Weekdays);
    }

    // A list of values, ranges and steps.
    private static bool Matches(string field, int value, int first, string[] names)
    {
        foreach (var item in field.Split(','))
        {
            var step = item.Split('/');
            var every = step.Length == 2 ? Number(step[1], 1, []) : 1;
            var range = step[0].Split('-');
            var from = step[0] is "*" or "?" ? first : Number(range[0], first, names);
            var to = range.Length == 2 ? Number(range[1], first, names) : step.Length == 2 || step[0] is "*" or "?" ? int.MaxValue : from;
            if (from > 0 && every > 0 && value >= from && value <= to && (value - from) % every == 0)
                return true;
        }

        return false;
    }

    // 0 is no number.
    private static int Number(string text, int first, string[] names)
        => Array.IndexOf(names, text.ToUpperInvariant()) is var named and >= 0
            ? named + first
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
