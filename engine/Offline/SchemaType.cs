using System.Collections.Immutable;
using Pulumi.Experimental;

namespace Engine.Offline;

/// <summary>What a value in a schema may be.</summary>
/// <param name="Kind">The kind.</param>
public sealed record SchemaType(SchemaKind Kind)
{
    /// <summary>Anything.</summary>
    public static readonly SchemaType Any = new(SchemaKind.Any);

    /// <summary>Text.</summary>
    public static readonly SchemaType Text = new(SchemaKind.Text);

    private Lazy<ImmutableDictionary<string, SchemaProperty>>? properties;

    /// <summary>The token of an object or enum type; empty otherwise.</summary>
    public string Token { get; init; } = "";

    /// <summary>What a list or map holds.</summary>
    public SchemaType? Element { get; init; }

    /// <summary>The alternatives of a union.</summary>
    public ImmutableArray<SchemaType> Alternatives { get; init; } = [];

    /// <summary>The values of an enum.</summary>
    public ImmutableArray<PropertyValue> Values { get; init; } = [];

    /// <summary>The names of the properties that an object must have.</summary>
    public ImmutableArray<string> Required { get; init; } = [];

    /// <summary>The properties of an object, by name. Read late, because types may contain themselves.</summary>
    public ImmutableDictionary<string, SchemaProperty> Properties => properties?.Value ?? ImmutableDictionary<string, SchemaProperty>.Empty;

    internal static SchemaType Object(string token, ImmutableArray<string> required, Func<ImmutableDictionary<string, SchemaProperty>> properties)
        => new(SchemaKind.Object)
        {
            Token = token,
            Required = required,
            properties = new Lazy<ImmutableDictionary<string, SchemaProperty>>(properties),
        };
}
