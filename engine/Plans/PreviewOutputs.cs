using System.Collections.Immutable;
using Engine.Monitor;
using Engine.Offline;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;

namespace Engine.Plans;

/// <summary>What a custom resource's outputs are in a preview without its provider: the inputs, and what is not known yet.</summary>
internal static class PreviewOutputs
{
    public static Struct Of(ResourceState resource, SnapshotResource? old, StepOp op, ResourceSchema? schema)
    {
        var inputs = resource.InputValues;
        if (ProviderReference.IsProviderType(resource.Type))
            return inputs;
        if (schema is null && resource.Options.AdditionalSecretOutputs.IsEmpty && op is not (StepOp.Same or StepOp.Update))
            return inputs;
        var result = new Struct();
        if (op is StepOp.Same or StepOp.Update && old is not null)
            Add(result, PropertyValueCodec.ToStruct(old.Outputs, WireOptions.Registration));
        else
            AddComputed(result, schema);
        Add(result, inputs);
        MarkSecrets(result, resource.Options.AdditionalSecretOutputs, schema);
        return result;
    }

    private static void Add(Struct result, Struct values)
    {
        foreach (var (name, value) in values.Fields)
            result.Fields[name] = value;
    }

    private static void AddComputed(Struct result, ResourceSchema? schema)
    {
        foreach (var name in schema?.Outputs.Keys ?? [])
            result.Fields[name] = WireValues.Unknown;
    }

    private static void MarkSecrets(Struct result, ImmutableArray<string> additional, ResourceSchema? schema)
    {
        foreach (var (name, property) in schema?.Outputs ?? ImmutableDictionary<string, SchemaProperty>.Empty)
        {
            if (property.Secret)
                Mark(result, name);
        }

        foreach (var name in additional)
            Mark(result, name);
    }

    private static void Mark(Struct result, string name)
    {
        if (result.Fields.TryGetValue(name, out var value))
            result.Fields[name] = WireValues.Secret(value);
    }
}
