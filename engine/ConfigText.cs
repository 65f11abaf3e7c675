using System.Text.Json;
using System.Text.Json.Nodes;
using Engine.Secrets;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Engine;

/// <summary>Turns a configuration value into the text that programs receive: scalars as they are, the rest as JSON.</summary>
internal sealed class ConfigText(PassphraseDecrypter? decrypter, string file)
{
    private const int MaxNodes = 100_000; // aliases can multiply a small file without end
    private int nodes;
    private bool secret;

    public bool LeftEncrypted { get; private set; }

    public static string Of(YamlNode node) => new ConfigText(null, "").Read(node).Text;

    public ConfigValue Read(YamlNode node)
    {
        var text = Secure(node) ?? (node is YamlScalarNode scalar ? scalar.Value ?? "" : ToJson(node)!.ToJsonString());
        return new ConfigValue(text, secret);
    }

    private string? Secure(YamlNode node)
    {
        if (node is not YamlMappingNode { Children.Count: 1 } map || YamlFile.Text(map, "secure") is not { } ciphertext)
            return null;
        secret = true;
        if (decrypter is not null)
            return decrypter.Decrypt(ciphertext);
        LeftEncrypted = true;
        return ciphertext;
    }

    private JsonNode? ToJson(YamlNode node)
    {
        if (++nodes > MaxNodes)
            throw new ProjectException($"{file}: a configuration value has more than {MaxNodes} parts.");
        if (Secure(node) is { } clear)
            return JsonValue.Create(clear);
        return node switch
        {
            YamlMappingNode map => new JsonObject(map.Children.OrderBy(c => c.Key.ToString(), StringComparer.Ordinal).Select(
                c => KeyValuePair.Create(((YamlScalarNode)c.Key).Value ?? "", ToJson(c.Value)))),
            YamlSequenceNode list => new JsonArray([.. list.Children.Select(ToJson)]),
            YamlScalarNode scalar => Scalar(scalar),
            _ => null,
        };
    }

    private static JsonValue? Scalar(YamlScalarNode scalar)
    {
        var text = scalar.Value ?? "";
        if (scalar.Style != ScalarStyle.Plain)
            return JsonValue.Create(text);
        if (text is "" or "null" or "~")
            return null;
        if (text is "true" or "false")
            return JsonValue.Create(text == "true");
        try
        {
            // A number keeps its own spelling.
            return JsonNode.Parse(text) is JsonValue value && value.GetValueKind() == JsonValueKind.Number ? value : JsonValue.Create(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }
}
