namespace Pulumi;

/// <summary>The resource that a <see cref="ResourceTransformation"/> may change.</summary>
public readonly struct ResourceTransformationArgs
{
    /// <summary>A resource that may be changed.</summary>
    public ResourceTransformationArgs(Resource resource, ResourceArgs args, ResourceOptions options)
    {
        Resource = resource;
        Args = args;
        Options = options;
    }

    /// <summary>The resource, not yet registered.</summary>
    public Resource Resource { get; }

    /// <summary>Its arguments.</summary>
    public ResourceArgs Args { get; }

    /// <summary>Its options.</summary>
    public ResourceOptions Options { get; }
}
