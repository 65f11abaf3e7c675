using System.Collections.Immutable;
using System.Globalization;

namespace Policies.Model;

/// <summary>Sizes as parameter groups write them: a number in the parameter's own unit, a number with a unit, or a formula over the memory of the class.</summary>
public static class PostgresMemory
{
    private const string ClassMemory = "DBInstanceClassMemory";
    private const double Kilobyte = 1_024;

    /// <summary>The parameters that this reads.</summary>
    public static ImmutableArray<string> Parameters { get; } = ["shared_buffers", "effective_cache_size", "work_mem", "maintenance_work_mem"];

    /// <summary>A size in bytes; null for formulas of more than one operation, which follow the class by themselves.</summary>
    /// <param name="parameter">The parameter, one of <see cref="Parameters"/>.</param>
    /// <param name="text">Such as <c>16384</c>, <c>16MB</c>, <c>{DBInstanceClassMemory/32768}</c>.</param>
    /// <param name="classBytes">The memory of the class.</param>
    public static double? Bytes(string parameter, string text, double classBytes)
    {
        // PostgreSQL counts these two in pages.
        var unit = parameter is "shared_buffers" or "effective_cache_size" ? 8 * Kilobyte : Kilobyte;
        var trimmed = text.Trim();
        if (trimmed.StartsWith('{') && trimmed.EndsWith('}'))
            return Formula(trimmed[1..^1], classBytes) * unit;
        var digits = trimmed.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        unit = trimmed[digits..].Trim() switch
        {
            "" => unit,
            "B" => 1,
            "kB" => Kilobyte,
            "MB" => Kilobyte * Kilobyte,
            "GB" => Kilobyte * Kilobyte * Kilobyte,
            "TB" => Kilobyte * Kilobyte * Kilobyte * Kilobyte,
            _ => double.NaN,
        };
        return double.TryParse(trimmed.AsSpan(0, digits), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsNaN(unit) ? number * unit : null;
    }

    private static double? Formula(string formula, double classBytes)
    {
        if (!formula.StartsWith(ClassMemory, StringComparison.Ordinal))
            return null;
        var rest = formula[ClassMemory.Length..];
        return rest switch
        {
            "" => classBytes,
            ['/', .. var divisor] when double.TryParse(divisor, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => classBytes / number,
            ['*', .. var factor] when double.TryParse(factor, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => classBytes * number,
            _ => null,
        };
    }
}
