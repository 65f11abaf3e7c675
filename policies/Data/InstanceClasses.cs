using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Policies.Data;

/// <summary>The instance classes of RDS that are made today.</summary>
/// <param name="Date">The day on which the list was written.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Region">The region of the prices.</param>
/// <param name="HoursPerMonth">Hours that AWS reckons a month with.</param>
/// <param name="PreviousFamilies">Families of earlier generations, which AWS retires.</param>
/// <param name="Classes">The classes.</param>
public sealed record InstanceClasses(
    DateOnly Date, string Source, string Region, int HoursPerMonth, ImmutableArray<string> PreviousFamilies, ImmutableArray<InstanceClass> Classes)
{
    private static readonly Lazy<InstanceClasses> File = new(() => DataFile.Read<InstanceClasses>("instance-classes.json"));

    private readonly FrozenDictionary<string, InstanceClass> byName = Classes.ToFrozenDictionary(known => known.Name, StringComparer.Ordinal);

    /// <summary>The list.</summary>
    public static InstanceClasses Instance => File.Value;

    /// <summary>A class by its name; null when the list has none.</summary>
    public InstanceClass? Find(string? name) => name is not null ? byName.GetValueOrDefault(name) : null;
}
