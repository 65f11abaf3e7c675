using System.Collections.Immutable;
using System.Text.Json;
using Engine.Secrets;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Experimental;
using Pulumi.Rpc;

namespace Engine;

/// <summary>Reads property values of an exported state. They are written as on the wire, but secrets are encrypted JSON text.</summary>
internal sealed class SnapshotValueReader(PassphraseDecrypter? decrypter)
{
    private static readonly JsonDocumentOptions Depth = new() { MaxDepth = 1000 };
    private static readonly PropertyValue NotComparable = PropertyValue.Computed.WithSecret(true);

    public ImmutableDictionary<string, PropertyValue> ReadMap(JsonElement map)
    {
        var result = ImmutableDictionary.CreateBuilder<string, PropertyValue>(StringComparer.Ordinal);
        foreach (var member in map.EnumerateObject())
            result[member.Name] = Read(member.Value);
        return result.ToImmutable();
    }

    /// <summary>Reads JSON that holds no secrets.</summary>
    public static PropertyValue ReadPlain(JsonElement element) => new SnapshotValueReader(null).Read(element);

    private PropertyValue Read(JsonElement element)
        => element.ValueKind switch
        {
            JsonValueKind.True => new PropertyValue(true),
            JsonValueKind.False => new PropertyValue(false),
            JsonValueKind.Number => new PropertyValue(element.GetDouble()),
            JsonValueKind.String => element.GetString()! is var text && WireConstants.IsUnknown(text) ? PropertyValue.Computed : new PropertyValue(text),
            JsonValueKind.Array => new PropertyValue([.. element.EnumerateArray().Select(Read)]),
            JsonValueKind.Object => element.TryGetProperty(WireConstants.SignatureKey, out var kind)
                ? ReadSpecial(element, kind.GetString())
                : new PropertyValue(ReadMap(element)),
            _ => PropertyValue.Null,
        };

    private PropertyValue ReadSpecial(JsonElement element, string? kind)
    {
        // Assets, archives and references hold no secrets and read as they do on the wire.
        if (kind != WireConstants.Secret)
            return PropertyValueCodec.FromValue(ToWire(element));
        if (element.TryGetProperty("plaintext", out var plaintext))
            return ReadText(plaintext.GetString()!);
        if (decrypter is null || !element.TryGetProperty("ciphertext", out var ciphertext))
            return NotComparable;
        return ReadText(decrypter.Decrypt(ciphertext.GetString()!));
    }

    private PropertyValue ReadText(string json)
    {
        using var document = JsonDocument.Parse(json, Depth);
        return Read(document.RootElement).WithSecret(true);
    }

    private static Value ToWire(JsonElement element)
        => element.ValueKind switch
        {
            JsonValueKind.True => Value.ForBool(true),
            JsonValueKind.False => Value.ForBool(false),
            JsonValueKind.Number => Value.ForNumber(element.GetDouble()),
            JsonValueKind.String => Value.ForString(element.GetString()!),
            JsonValueKind.Array => Value.ForList([.. element.EnumerateArray().Select(ToWire)]),
            JsonValueKind.Object => Value.ForStruct(new Struct { Fields = { element.EnumerateObject().ToDictionary(m => m.Name, m => ToWire(m.Value), StringComparer.Ordinal) } }),
            _ => Value.ForNull(),
        };
}
