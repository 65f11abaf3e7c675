using System.Collections.Immutable;
using Pulumi.Experimental;

namespace Pulumi.Policy;

/// <summary>What a policy can be configured with. The engine checks the configuration against it.</summary>
/// <param name="Properties">The JSON schema of each property, by name.</param>
public sealed record PolicyConfigSchema(ImmutableDictionary<string, PropertyValue> Properties)
{
    /// <summary>Names of the properties that must be configured. Default: none.</summary>
    public ImmutableArray<string> Required { get; init; } = [];
}
