using System.Text.Json;

namespace Pulumi;

/// <summary>A JSON argument.</summary>
public sealed class InputJson : Input<JsonElement>
{
    /// <summary>JSON <c>null</c>.</summary>
    public InputJson()
        : base(Parse("null"))
    {
    }

    private InputJson(JsonElement value)
        : base(value)
    {
    }

    private InputJson(Output<JsonElement> value)
        : base(value)
    {
    }

    /// <summary>The JSON that the text holds.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static implicit operator InputJson(string json) => new(Parse(json));

    /// <summary>The document's root.</summary>
    public static implicit operator InputJson(JsonDocument document) => new(document.RootElement);

    /// <summary>The element.</summary>
    public static implicit operator InputJson(JsonElement element) => new(element);

    /// <summary>The JSON that the text holds.</summary>
    public static implicit operator InputJson(Output<string> json) => new(json.Apply(Parse));

    /// <summary>The document's root.</summary>
    public static implicit operator InputJson(Output<JsonDocument> document) => new(document.Apply(d => d.RootElement));

    /// <summary>The element.</summary>
    public static implicit operator InputJson(Output<JsonElement> element) => new(element);

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
