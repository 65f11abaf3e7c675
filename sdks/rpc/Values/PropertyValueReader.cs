using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Experimental;

namespace Pulumi.Rpc;

/// <summary>Protobuf value to property value.</summary>
internal static class PropertyValueReader
{
    public static PropertyValue Read(Value value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return value.KindCase switch
        {
            Value.KindOneofCase.BoolValue => new(value.BoolValue),
            Value.KindOneofCase.NumberValue => new(value.NumberValue),
            Value.KindOneofCase.StringValue => WireConstants.IsUnknown(value.StringValue) ? PropertyValue.Computed : new(value.StringValue),
            Value.KindOneofCase.ListValue => ReadList(value.ListValue),
            Value.KindOneofCase.StructValue => ReadObject(value.StructValue),
            _ => PropertyValue.Null,
        };
    }

    public static ImmutableDictionary<string, PropertyValue> ReadMap(Struct properties)
    {
        var map = ImmutableDictionary.CreateBuilder<string, PropertyValue>(StringComparer.Ordinal);
        foreach (var (name, value) in properties.Fields)
            map.Add(name, Read(value));
        return map.ToImmutable();
    }

    private static PropertyValue ReadList(ListValue list)
    {
        var items = ImmutableArray.CreateBuilder<PropertyValue>(list.Values.Count);
        foreach (var item in list.Values)
            items.Add(Read(item));
        return new(items.MoveToImmutable());
    }

    private static PropertyValue ReadObject(Struct members)
    {
        var fields = members.Fields;
        if (!fields.TryGetValue(WireConstants.SignatureKey, out var signature))
            return new(ReadMap(members));
        return signature.StringValue switch
        {
            WireConstants.Secret => Read(Required(fields, "value", "secret")).WithSecret(true),
            WireConstants.Output => ReadOutput(fields),
            WireConstants.Resource => new(ReadReference(fields)),
            WireConstants.Asset => new(ReadAsset(fields)),
            WireConstants.Archive => new(ReadArchive(fields)),
            var kind => throw Malformed($"an object of the unknown kind \"{kind}\""),
        };
    }

    private static PropertyValue ReadOutput(MapField<string, Value> fields)
    {
        var value = fields.TryGetValue("value", out var known) ? Read(known) : PropertyValue.Computed;
        if (fields.TryGetValue("secret", out var secret) && secret.BoolValue)
            value = value.WithSecret(true);
        if (!fields.TryGetValue("dependencies", out var dependencies) || dependencies.ListValue is null)
            return value;
        return value.WithDependencies(value.Dependencies.Union(dependencies.ListValue.Values.Select(u => new Urn(u.StringValue))));
    }

    private static ResourceReference ReadReference(MapField<string, Value> fields)
    {
        var urn = new Urn(Required(fields, "urn", "resource reference").StringValue);
        var version = Text(fields, "packageVersion") ?? "";
        PropertyValue? id = null;
        if (fields.TryGetValue("id", out var given))
            id = given.StringValue.Length == 0 ? PropertyValue.Computed : Read(given);
        return new(urn, id, version);
    }

    private static Asset ReadAsset(MapField<string, Value> fields)
    {
        var hash = Text(fields, "hash");
        if (Text(fields, "path") is { } path)
            return new FileAsset(path, hash);
        if (Text(fields, "uri") is { } uri)
            return new RemoteAsset(uri, hash);
        return Text(fields, "text") is { } text ? new StringAsset(text, hash) : new HashedAsset(hash);
    }

    private static Archive ReadArchive(MapField<string, Value> fields)
    {
        var hash = Text(fields, "hash");
        if (Text(fields, "path") is { } path)
            return new FileArchive(path, hash);
        if (Text(fields, "uri") is { } uri)
            return new RemoteArchive(uri, hash);
        if (!fields.TryGetValue("assets", out var assets) || assets.StructValue is null)
            return new HashedArchive(hash);
        return new AssetArchive(assets.StructValue.Fields.ToDictionary(m => m.Key, m => ReadMember(m.Key, m.Value), StringComparer.Ordinal), hash);
    }

    private static AssetOrArchive ReadMember(string path, Value value)
    {
        var member = Read(value);
        if (member.TryGetAsset(out var asset))
            return asset;
        return member.TryGetArchive(out var archive) ? archive : throw Malformed($"\"{path}\" in an archive, which is neither asset nor archive");
    }

    // The engine writes empty members too; an empty text is an asset all the same, an empty path or uri is not.
    private static string? Text(MapField<string, Value> fields, string name)
    {
        if (!fields.TryGetValue(name, out var value) || value.KindCase != Value.KindOneofCase.StringValue)
            return null;
        return value.StringValue.Length > 0 || name == "text" ? value.StringValue : null;
    }

    private static Value Required(MapField<string, Value> fields, string name, string kind)
        => fields.TryGetValue(name, out var value) ? value : throw Malformed($"a {kind} without \"{name}\"");

    private static GrpcException Malformed(string what)
        => new(GrpcStatusCode.InvalidArgument, $"cannot read a property value: found {what}");
}
