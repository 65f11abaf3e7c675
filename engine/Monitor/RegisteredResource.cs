using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Engine.Monitor;

/// <summary>A registered resource, with what its children inherit.</summary>
internal sealed class RegisteredResource(ResourceState state)
{
    private int outputsRegistered;

    public ResourceState State { get; } = state;

    /// <summary>The inputs while they may still change; packed into the state once they are final.</summary>
    public Struct Inputs { get; set; } = new();

    /// <summary>The place in the order of registration.</summary>
    public int Order { get; set; }

    /// <summary>Protection as declared or inherited; <see langword="null"/> when nobody said.</summary>
    public bool? Protect { get; init; }

    /// <summary>Retention as declared or inherited; <see langword="null"/> when nobody said.</summary>
    public bool? RetainOnDelete { get; init; }

    /// <summary>Provider references by package, for children of a component.</summary>
    public IReadOnlyDictionary<string, string> Providers { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Transforms that children run too.</summary>
    public IReadOnlyList<Callback> Transforms { get; init; } = [];

    /// <summary>What an update would do with it.</summary>
    public ResourceStep? Step { get; set; }

    /// <summary>Claims the one registration of outputs that a component has.</summary>
    public bool TryRegisterOutputs() => Interlocked.Exchange(ref outputsRegistered, 1) == 0;
}
