using System.Collections.Immutable;

namespace Policies.Data;

/// <summary>The properties that the rules about Neon know: those of one of the two bridges that share the type tokens.</summary>
/// <param name="Date">The day on which the schema was read.</param>
/// <param name="Source">Whose schema it is.</param>
/// <param name="Properties">Input properties by type token.</param>
/// <param name="Inside">Properties of objects, by the property that holds one.</param>
public sealed record NeonSchema(
    DateOnly Date, string Source, ImmutableDictionary<string, ImmutableArray<string>> Properties, ImmutableDictionary<string, ImmutableArray<string>> Inside)
{
    private static readonly Lazy<NeonSchema> File = new(() => DataFile.Read<NeonSchema>("neon-schema.json"));

    /// <summary>The schema.</summary>
    public static NeonSchema Instance => File.Value;
}
