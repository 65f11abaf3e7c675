namespace Pulumi.Policy;

/// <summary>What a resource check is given.</summary>
public sealed class ResourceValidationArgs : PolicyArgs
{
    internal ResourceValidationArgs(PolicyCall call, PolicyResource resource, PolicyLevels levels, Policy policy)
        : base(call, levels, policy)
        => Resource = resource;

    /// <summary>The resource.</summary>
    public PolicyResource Resource { get; }

    /// <summary>Something made from the resource once, and shared by the policies that judge it.</summary>
    public T Share<T>(Func<ResourceValidationArgs, T> make)
        where T : class
        => Call.Share(this, make);
}
