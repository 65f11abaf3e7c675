using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Policies.Tests.Pages;

/// <summary>Plain values as JSON, which all three languages read.</summary>
internal static class ExampleJson
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(JsonNode value) => value.ToJsonString(Readable);

    public static string Of(string value) => JsonSerializer.Serialize(value, Readable);
}
