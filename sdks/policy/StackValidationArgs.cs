using System.Collections.Immutable;

namespace Pulumi.Policy;

/// <summary>What a stack check is given.</summary>
public sealed class StackValidationArgs : PolicyArgs
{
    internal StackValidationArgs(PolicyCall call, ImmutableArray<PolicyResource> resources, PolicyLevels levels, Policy policy)
        : base(call, levels, policy)
        => Resources = resources;

    /// <summary>All resources, in the order of their URNs; the engine's own order is a random one.</summary>
    public ImmutableArray<PolicyResource> Resources { get; }

    /// <summary>Something made from the resources once, and shared by the policies that judge them.</summary>
    public T Share<T>(Func<StackValidationArgs, T> make)
        where T : class
        => Call.Share(this, make);
}
