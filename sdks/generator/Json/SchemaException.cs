using System.Collections.Immutable;

namespace Pulumi.Generator.Json;

/// <summary>A schema file cannot be used. Carries every problem that was found, in the order of the file.</summary>
public sealed class SchemaException(ImmutableArray<SchemaProblem> problems) : Exception(string.Join('\n', problems))
{
    /// <summary>Every problem; at least one.</summary>
    public ImmutableArray<SchemaProblem> Problems { get; } = problems;
}
