using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Experimental;

namespace Engine.Offline;

/// <summary>Configuration of providers: what is not text travels as JSON text.</summary>
internal static class ProviderInputs
{
    /// <summary>The inputs with JSON texts decoded where the schema expects something else than text.</summary>
    public static ImmutableDictionary<string, PropertyValue> Decode(ImmutableDictionary<string, PropertyValue> inputs, ResourceSchema schema)
        => inputs.ToImmutableDictionary(
            i => i.Key,
            i => schema.Inputs.GetValueOrDefault(i.Key)?.Type is { } type && type.Kind is not (SchemaKind.Text or SchemaKind.Enum or SchemaKind.Union)
                && i.Value.TryGetString(out var text)
                    ? Decode(text)?.WithSecret(i.Value.IsSecret) ?? i.Value
                    : i.Value,
            StringComparer.Ordinal);

    private static PropertyValue? Decode(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return SnapshotValueReader.ReadPlain(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
