using System.Collections.Immutable;

namespace Policies.Data;

/// <summary>The major versions of PostgreSQL that RDS and Aurora have or had.</summary>
/// <param name="Date">The day on which the list was written.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Majors">The versions.</param>
public sealed record EngineVersions(DateOnly Date, string Source, ImmutableArray<MajorVersion> Majors)
{
    private static readonly Lazy<EngineVersions> File = new(() => DataFile.Read<EngineVersions>("engine-versions.json"));

    /// <summary>The list.</summary>
    public static EngineVersions Instance => File.Value;

    /// <summary>A major version by its name; null when the list has none.</summary>
    public MajorVersion? Find(string name) => Majors.FirstOrDefault(major => major.Name == name);
}
