using System.Collections.Immutable;
using Engine.Monitor;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Experimental;
using Pulumi.Rpc;

namespace Engine;

/// <summary>One resource of the previewed program.</summary>
public sealed class ResourceState
{
    private PackedStruct inputs;
    private PackedStruct outputs;

    /// <summary>The full name.</summary>
    public required string Urn { get; init; }

    /// <summary>The type token: <c>aws:rds/instance:Instance</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The name within the program.</summary>
    public required string Name { get; init; }

    /// <summary>The URN of the parent; empty for roots.</summary>
    public string Parent { get; init; } = "";

    /// <summary>Whether a provider manages it; otherwise it is a component.</summary>
    public bool Custom { get; init; }

    /// <summary>Whether it was read (<c>Get</c>), not declared.</summary>
    public bool External { get; init; }

    /// <summary>The id: empty for components and for what does not exist yet.</summary>
    public string Id { get; internal set; } = "";

    /// <summary>Reference of the provider (<c>urn::id</c>); empty for components.</summary>
    public string Provider { get; init; } = "";

    /// <summary>URNs of what it depends on.</summary>
    public ImmutableArray<string> Dependencies { get; init; } = [];

    /// <summary>URNs that each input depends on.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<string>> PropertyDependencies { get; init; } =
        ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>The options.</summary>
    public ResourceOptions Options { get; init; } = ResourceOptions.None;

    /// <summary>The inputs after check and remediation. Decoded at each access.</summary>
    public ImmutableDictionary<string, PropertyValue> Inputs => PropertyValueCodec.FromStruct(InputValues);

    /// <summary>The outputs: of a component, what it registered. Decoded at each access.</summary>
    public ImmutableDictionary<string, PropertyValue> Outputs => PropertyValueCodec.FromStruct(OutputValues);

    internal Struct InputValues
    {
        get => inputs.Unpack();
        set => inputs = new PackedStruct(value);
    }

    internal Struct OutputValues
    {
        get => OutputSource?.Invoke() ?? outputs.Unpack();
        set => outputs = new PackedStruct(value);
    }

    /// <summary>Where outputs follow from inputs they are made when asked for, not kept.</summary>
    internal Func<Struct>? OutputSource { get; set; }
}
