using System.Globalization;

namespace Infra.Catalog.Vocabulary;

/// <summary>A whole number, or an RDS formula over the instance's memory and processors.</summary>
internal sealed record NumberParameter(string Name, bool IsStatic, ParameterUnit Unit, long Minimum, long Maximum) : ParameterDefinition(Name, IsStatic)
{
    // Smaller unit first: what is written in the message is the unit of the bounds.
    private static readonly (string Suffix, long Milliseconds)[] Times = [("ms", 1), ("s", 1_000), ("min", 60_000), ("h", 3_600_000), ("d", 86_400_000)];
    private static readonly (string Suffix, long Bytes)[] Sizes = [("B", 1), ("kB", 1L << 10), ("MB", 1L << 20), ("GB", 1L << 30), ("TB", 1L << 40)];

    public override string Allowed => Unit switch
    {
        ParameterUnit.None => string.Create(CultureInfo.InvariantCulture, $"a whole number from {Minimum} to {Maximum}"),
        ParameterUnit.Milliseconds or ParameterUnit.Seconds or ParameterUnit.Minutes => Range("ms, s, min, h, d"),
        _ => Range("B, kB, MB, GB, TB"),
    };

    private long UnitSize => Unit switch
    {
        ParameterUnit.Seconds => 1_000,
        ParameterUnit.Minutes => 60_000,
        ParameterUnit.Kilobytes => 1L << 10,
        ParameterUnit.Pages => 8L << 10,
        ParameterUnit.Megabytes => 1L << 20,
        _ => 1,
    };

    private string UnitName => Unit switch
    {
        ParameterUnit.Milliseconds => "ms",
        ParameterUnit.Seconds => "s",
        ParameterUnit.Minutes => "min",
        ParameterUnit.Bytes => "B",
        ParameterUnit.Kilobytes => "kB",
        ParameterUnit.Pages => " pages of 8kB",
        ParameterUnit.Megabytes => "MB",
        _ => "",
    };

    public override bool TryConvert(string text, out string value)
    {
        value = text;
        if (IsFormula(text))
            return true;
        if (!TryParse(text, out var number) || number < Minimum || number > Maximum)
            return false;
        value = number.ToString(CultureInfo.InvariantCulture);
        return true;
    }

    private static bool IsFormula(string text) =>
        text.Contains("{DBInstance", StringComparison.Ordinal) && text.All(static c => char.IsAsciiLetterOrDigit(c) || "{}()*/+-, $".Contains(c, StringComparison.Ordinal));

    private bool TryParse(string text, out long number)
    {
        number = 0;
        var end = text.StartsWith('-') ? 1 : 0;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        if (!long.TryParse(text.AsSpan(0, end), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count))
            return false;
        if (end == text.Length)
        {
            // 0 and -1 switch things off in any unit; every other bare number leaves the reader guessing.
            number = count;
            return Unit == ParameterUnit.None || count is 0 or -1;
        }

        var units = Unit is ParameterUnit.Milliseconds or ParameterUnit.Seconds or ParameterUnit.Minutes ? Times : Sizes;
        foreach (var (suffix, size) in units)
        {
            if (Unit == ParameterUnit.None || !text.AsSpan(end).SequenceEqual(suffix) || count > long.MaxValue / size)
                continue;
            number = count * size / UnitSize;
            return count >= 0 && count * size % UnitSize == 0;
        }

        return false;
    }

    private string Range(string suffixes)
    {
        var off = Minimum < 0 ? "-1 (off) or " : "";
        return string.Create(CultureInfo.InvariantCulture, $"{off}{Math.Max(0, Minimum)}{UnitName} to {Maximum}{UnitName}, written with its unit ({suffixes})");
    }
}
