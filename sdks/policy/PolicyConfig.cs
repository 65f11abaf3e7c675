using System.Collections.Immutable;
using Pulumi.Experimental;

namespace Pulumi.Policy;

/// <summary>The configuration of one policy.</summary>
/// <param name="EnforcementLevel">The level; null leaves the policy's own.</param>
/// <param name="Properties">The configured properties, without the level.</param>
public sealed record PolicyConfig(EnforcementLevel? EnforcementLevel, ImmutableDictionary<string, PropertyValue> Properties)
{
    /// <summary>Nothing is configured.</summary>
    public static PolicyConfig Empty { get; } = new(null, ImmutableDictionary<string, PropertyValue>.Empty);
}
