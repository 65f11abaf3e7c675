using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A resource that a program registers or reads.</summary>
public class MockResourceArgs
{
    /// <summary>Its type token.</summary>
    public string? Type { get; set; }

    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>Its inputs, secrets in clear; missing and unknown ones are left out. Numbers are <see cref="double"/>.</summary>
    public ImmutableDictionary<string, object> Inputs { get; set; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>Its explicit provider: <c>URN::id</c>; empty for the default one.</summary>
    public string? Provider { get; set; }

    /// <summary>The id that it is read or imported by.</summary>
    public string? Id { get; set; }
}
