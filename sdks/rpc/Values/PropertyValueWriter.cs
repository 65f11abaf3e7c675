using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Experimental;

namespace Pulumi.Rpc;

/// <summary>Property value to protobuf value.</summary>
internal static class PropertyValueWriter
{
    public static Value Write(PropertyValue value, WireOptions options)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (options.KeepOutputValues && (value.IsComputed || value.IsSecret || !value.Dependencies.IsEmpty))
            return WriteOutput(value, options);
        var plain = WritePlain(value, options);
        return value.IsSecret && options.KeepSecrets ? Special(WireConstants.Secret, ("value", plain)) : plain;
    }

    private static Value WriteOutput(PropertyValue value, WireOptions options)
    {
        var output = Special(WireConstants.Output);
        var fields = output.StructValue.Fields;
        if (!value.IsComputed)
            fields.Add("value", WritePlain(value, options));
        if (value.IsSecret)
            fields.Add("secret", Value.ForBool(true));
        if (!value.Dependencies.IsEmpty)
        {
            var urns = value.Dependencies.Select(u => u.ToString()).Order(StringComparer.Ordinal);
            fields.Add("dependencies", Value.ForList([.. urns.Select(Value.ForString)]));
        }

        return output;
    }

    private static Value WritePlain(PropertyValue value, WireOptions options)
        => value.Match(
            Value.ForNull,
            Value.ForBool,
            Value.ForNumber,
            Value.ForString,
            items => WriteList(items, options),
            members => Value.ForStruct(PropertyValueCodec.ToStruct(members, options)),
            asset => WriteAsset(WireConstants.Asset, asset),
            archive => WriteAsset(WireConstants.Archive, archive),
            reference => WriteReference(reference, options),
            () => Value.ForString(WireConstants.Unknown));

    private static Value WriteList(ImmutableArray<PropertyValue> items, WireOptions options)
    {
        var list = new ListValue();
        foreach (var item in items)
            list.Values.Add(Write(item, options));
        return new Value { ListValue = list };
    }

    private static Value WriteReference(ResourceReference reference, WireOptions options)
    {
        var id = reference.Id;
        if (!options.KeepResources)
            return id is null ? Value.ForString(reference.URN) : Write(id, options);
        var special = Special(WireConstants.Resource, ("urn", Value.ForString(reference.URN)));
        if (id is not null)
            special.StructValue.Fields.Add("id", Value.ForString(id.TryGetString(out var known) ? known : ""));
        if (reference.PackageVersion.Length > 0)
            special.StructValue.Fields.Add("packageVersion", Value.ForString(reference.PackageVersion));
        return special;
    }

    private static Value WriteAsset(string kind, AssetOrArchive asset)
    {
        var special = Special(kind);
        var fields = special.StructValue.Fields;
        if (asset.Hash is { } hash)
            fields.Add("hash", Value.ForString(hash));
        if (asset.Content is string text)
            fields.Add(asset.Property, Value.ForString(text));
        else if (asset.Content is ImmutableSortedDictionary<string, AssetOrArchive> members)
            fields.Add(asset.Property, WriteMembers(members));
        return special;
    }

    private static Value WriteMembers(ImmutableSortedDictionary<string, AssetOrArchive> members)
    {
        var result = new Struct();
        foreach (var (path, member) in members)
            result.Fields.Add(path, WriteAsset(member is Asset ? WireConstants.Asset : WireConstants.Archive, member));
        return Value.ForStruct(result);
    }

    private static Value Special(string kind, params ReadOnlySpan<(string Name, Value Value)> members)
    {
        var special = new Struct { Fields = { { WireConstants.SignatureKey, Value.ForString(kind) } } };
        foreach (var (name, value) in members)
            special.Fields.Add(name, value);
        return Value.ForStruct(special);
    }
}
