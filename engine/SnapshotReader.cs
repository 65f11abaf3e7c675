using System.Collections.Immutable;
using System.Text.Json;
using Engine.Secrets;
using Pulumi.Experimental;

namespace Engine;

/// <summary>Reads deployments of version 3, bare or in the envelope of <c>pulumi stack export</c>.</summary>
internal static class SnapshotReader
{
    private static readonly JsonDocumentOptions Depth = new() { MaxDepth = 1000 };

    public static Snapshot Read(ReadOnlyMemory<byte> json, string? passphrase, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Depth);
            var root = document.RootElement;
            if (root.TryGetProperty("version", out var version) && version.GetInt32() is var number and not (3 or 4))
                throw new ProjectException($"{path}: the deployment has version {number}; version 3 is expected. Export it with a current pulumi.");
            var deployment = root.TryGetProperty("deployment", out var inner) ? inner : root;
            using var decrypter = CreateDecrypter(deployment, passphrase, path);
            var values = new SnapshotValueReader(decrypter);
            var resources = ImmutableArray.CreateBuilder<SnapshotResource>();
            if (deployment.TryGetProperty("resources", out var list) && list.ValueKind == JsonValueKind.Array)
            {
                foreach (var resource in list.EnumerateArray())
                    resources.Add(ReadResource(resource, values));
            }

            return new Snapshot(resources.ToImmutable());
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new ProjectException($"{path}: not an exported state: {e.Message} Write it with: pulumi stack export --file {path}", e);
        }
    }

    private static SnapshotResource ReadResource(JsonElement resource, SnapshotValueReader values)
        => new()
        {
            Urn = resource.GetProperty("urn").GetString()!,
            Type = resource.GetProperty("type").GetString()!,
            Custom = Flag(resource, "custom"),
            External = Flag(resource, "external"),
            Id = Text(resource, "id"),
            Parent = Text(resource, "parent"),
            Provider = Text(resource, "provider"),
            Created = resource.TryGetProperty("created", out var created) && created.TryGetDateTimeOffset(out var time) ? time : null,
            Protect = Flag(resource, "protect"),
            RetainOnDelete = Flag(resource, "retainOnDelete"),
            PendingDeletion = Flag(resource, "delete"),
            PendingReplacement = Flag(resource, "pendingReplacement"),
            Inputs = Properties(resource, "inputs", values),
            Outputs = Properties(resource, "outputs", values),
        };

    private static PassphraseDecrypter? CreateDecrypter(JsonElement deployment, string? passphrase, string path)
        => passphrase is not null
            && deployment.TryGetProperty("secrets_providers", out var provider)
            && Text(provider, "type") == "passphrase"
            && provider.TryGetProperty("state", out var state)
            && Text(state, "salt") is { Length: > 0 } salt
            ? PassphraseDecrypter.Create(salt, passphrase, path)
            : null;

    private static ImmutableDictionary<string, PropertyValue> Properties(JsonElement resource, string name, SnapshotValueReader values)
        => resource.TryGetProperty(name, out var map) && map.ValueKind == JsonValueKind.Object
            ? values.ReadMap(map)
            : ImmutableDictionary<string, PropertyValue>.Empty;

    private static bool Flag(JsonElement element, string name)
        => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static string Text(JsonElement element, string name)
        => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";
}
