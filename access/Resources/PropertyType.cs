using System.Text.Json.Nodes;

namespace Access.Resources;

/// <summary>The type of a property, as a package schema writes it.</summary>
/// <param name="Write">Its JSON members; made anew for each place that they go to.</param>
internal sealed record PropertyType(Func<JsonObject> Write)
{
    public static readonly PropertyType Text = Plain("string");

    public static readonly PropertyType Integer = Plain("integer");

    public static readonly PropertyType Bool = Plain("boolean");

    public static PropertyType ListOf(PropertyType item) => new(() => new JsonObject { ["type"] = "array", ["items"] = item.Write() });

    public static PropertyType MapOf(PropertyType item) => new(() => new JsonObject { ["type"] = "object", ["additionalProperties"] = item.Write() });

    /// <summary>A type of <see cref="NamedTypes"/>.</summary>
    public static PropertyType Named(string name) => new(() => new JsonObject { ["$ref"] = $"#/types/access:index:{name}" });

    private static PropertyType Plain(string type) => new(() => new JsonObject { ["type"] = type });
}
