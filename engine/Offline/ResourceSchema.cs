using System.Collections.Immutable;

namespace Engine.Offline;

/// <summary>What a resource takes and gives.</summary>
/// <param name="Token">The type token.</param>
/// <param name="Inputs">The inputs by name.</param>
/// <param name="Required">The names of the inputs that must be there.</param>
/// <param name="Outputs">The outputs by name.</param>
public sealed record ResourceSchema(
    string Token,
    ImmutableDictionary<string, SchemaProperty> Inputs,
    ImmutableArray<string> Required,
    ImmutableDictionary<string, SchemaProperty> Outputs);
