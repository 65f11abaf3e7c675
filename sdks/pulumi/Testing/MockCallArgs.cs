using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A function or method that a program calls.</summary>
public class MockCallArgs
{
    /// <summary>Its token.</summary>
    public string? Token { get; set; }

    /// <summary>Its arguments. Numbers are <see cref="double"/>.</summary>
    public ImmutableDictionary<string, object> Args { get; set; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>The explicit provider: <c>URN::id</c>; empty for the default one.</summary>
    public string? Provider { get; set; }
}
