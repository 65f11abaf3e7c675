using System.Globalization;

namespace Policies.Model;

/// <summary>Versions of PostgreSQL as AWS writes them: <c>16</c>, <c>16.4</c>, <c>15.3-R2</c>.</summary>
public static class EngineVersion
{
    /// <summary>The major version; null when there is none.</summary>
    public static int? MajorOf(string? version) => Part(version, 0);

    /// <summary>The minor version; null when only the major one is named.</summary>
    public static int? MinorOf(string? version) => Part(version, 1);

    private static int? Part(string? version, int index)
    {
        var parts = version?.Split('.', '-') ?? [];
        return index < parts.Length && int.TryParse(parts[index], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
