using System.Globalization;

namespace Infra.Catalog.Binding;

/// <summary>Numbers that carry their unit.</summary>
internal static class Quantities
{
    private static readonly (string Unit, TimeSpan Length)[] Times =
    [
        ("d", TimeSpan.FromDays(1)), ("h", TimeSpan.FromHours(1)), ("m", TimeSpan.FromMinutes(1)), ("s", TimeSpan.FromSeconds(1)), ("ms", TimeSpan.FromMilliseconds(1)),
    ];

    private static readonly (string Unit, long Factor)[] Sizes = [("GB", 1_000_000_000), ("MB", 1_000_000), ("KB", 1_000), ("B", 1)];

    /// <summary>A time between two bounds, both included: <c>500ms</c>, <c>30s</c>, <c>2m</c>, <c>1h</c>, <c>30d</c>.</summary>
    public static ScalarType<TimeSpan> Duration(TimeSpan minimum, TimeSpan maximum) => new(
        $"a time from {Format(minimum)} to {Format(maximum)} with its unit (ms, s, m, h, d), such as {Format(minimum > TimeSpan.Zero ? minimum : maximum)}",
        (string text, out TimeSpan value) => TryParseDuration(text, out value) && value >= minimum && value <= maximum,
        Format);

    /// <summary>Whole days: <c>30d</c>.</summary>
    public static ScalarType<int> Days(int minimum, int maximum) => Counted("d", "days", minimum, maximum);

    /// <summary>Storage in GiB: <c>100GiB</c>, <c>1TiB</c>.</summary>
    public static ScalarType<int> Gibibytes(int minimum, int maximum) => Sized("storage", "GiB", "TiB", minimum, maximum, 100);

    /// <summary>Memory in MiB: <c>512MiB</c>, <c>2GiB</c>.</summary>
    public static ScalarType<int> Mebibytes(int minimum, int maximum) => Sized("memory", "MiB", "GiB", minimum, maximum, 1024);

    /// <summary>Sizes of data, in decimal units: <c>5KB</c>, <c>2MB</c>.</summary>
    public static ScalarType<long> Bytes { get; } = new(
        "a size from 1B to 1000GB with its unit (B, KB, MB, GB), such as 5KB",
        static (string text, out long value) =>
        {
            value = 0;
            foreach (var (unit, factor) in Sizes)
            {
                if (!text.EndsWith(unit, StringComparison.Ordinal) || !long.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                    continue;
                value = number <= 1_000_000_000_000 / factor ? number * factor : 0;
                break;
            }

            return value > 0;
        },
        static value =>
        {
            var (unit, factor) = Sizes.First(size => value % size.Factor == 0);
            return string.Create(CultureInfo.InvariantCulture, $"{value / factor}{unit}");
        });

    /// <summary>Throughput: <c>500MiB/s</c>.</summary>
    public static ScalarType<int> MebibytesPerSecond(int minimum, int maximum) => Counted("MiB/s", "throughput", minimum, maximum);

    /// <summary>Money: <c>740USD</c>.</summary>
    public static ScalarType<int> Dollars(int minimum, int maximum) => Counted("USD", "US dollars", minimum, maximum);

    /// <summary>A share: <c>20%</c>.</summary>
    public static ScalarType<int> Percent(int minimum, int maximum) => Counted("%", "percent", minimum, maximum);

    /// <summary>Neon compute units, in quarters below one: <c>0.25CU</c>. The unit may be left out, as Neon itself does.</summary>
    public static ScalarType<decimal> ComputeUnits { get; } = new(
        "0.25CU, 0.5CU or a whole number of compute units from 1CU to 56CU",
        static (string text, out decimal value) =>
        {
            var number = text.EndsWith("CU", StringComparison.Ordinal) ? text.AsSpan(0, text.Length - 2) : text;
            return decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)
                && (value is 0.25m or 0.5m || (value is >= 1 and <= 56 && decimal.Truncate(value) == value));
        },
        static value => string.Create(CultureInfo.InvariantCulture, $"{value:0.##}CU"));

    /// <summary>A duration in the largest unit that holds it exactly.</summary>
    public static string Format(TimeSpan value)
    {
        if (value == TimeSpan.Zero)
            return "0s";
        foreach (var (unit, length) in Times)
        {
            if (value.Ticks % length.Ticks == 0)
                return string.Create(CultureInfo.InvariantCulture, $"{value.Ticks / length.Ticks}{unit}");
        }

        return string.Create(CultureInfo.InvariantCulture, $"{value.TotalMilliseconds}ms");
    }

    private static bool TryParseDuration(string text, out TimeSpan value)
    {
        value = default;
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits < 1 || !long.TryParse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return false;
        foreach (var (unit, length) in Times)
        {
            if (!text.AsSpan(digits).SequenceEqual(unit) || number > TimeSpan.MaxValue.Ticks / length.Ticks)
                continue;
            value = new TimeSpan(number * length.Ticks);
            return true;
        }

        return false;
    }

    private static ScalarType<int> Sized(string what, string unit, string thousandfold, int minimum, int maximum, int example) => new(
        string.Create(CultureInfo.InvariantCulture, $"{what} from {minimum}{unit} to {maximum}{unit}, such as {example}{unit}"),
        (string text, out int value) =>
        {
            var factor = text.EndsWith(thousandfold, StringComparison.Ordinal) ? 1024 : text.EndsWith(unit, StringComparison.Ordinal) ? 1 : 0;
            value = 0;
            if (factor == 0 || !int.TryParse(text.AsSpan(0, text.Length - 3), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > maximum / factor)
                return false;
            value = number * factor;
            return value >= minimum;
        },
        value => string.Create(CultureInfo.InvariantCulture, $"{value}{unit}"));

    private static ScalarType<int> Counted(string unit, string plural, int minimum, int maximum) => new(
        string.Create(CultureInfo.InvariantCulture, $"{plural} from {minimum}{unit} to {maximum}{unit}"),
        (string text, out int value) =>
        {
            value = 0;
            return text.EndsWith(unit, StringComparison.Ordinal)
                && int.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.None, CultureInfo.InvariantCulture, out value)
                && value >= minimum && value <= maximum;
        },
        value => string.Create(CultureInfo.InvariantCulture, $"{value}{unit}"));
}
