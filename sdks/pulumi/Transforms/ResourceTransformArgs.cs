using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The resource that a <see cref="ResourceTransform"/> may change.</summary>
public readonly struct ResourceTransformArgs
{
    /// <summary>A resource that may be changed.</summary>
    public ResourceTransformArgs(string name, string type, bool custom, ImmutableDictionary<string, object?> args, ResourceOptions options)
    {
        Name = name;
        Type = type;
        Custom = custom;
        Args = args;
        Options = options;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its type token.</summary>
    public string Type { get; }

    /// <summary>Whether it belongs to a provider; otherwise it is a component.</summary>
    public bool Custom { get; }

    /// <summary>Its arguments by their names on the wire; secret and unknown ones are outputs.</summary>
    public ImmutableDictionary<string, object?> Args { get; }

    /// <summary>Its options.</summary>
    public ResourceOptions Options { get; }
}
