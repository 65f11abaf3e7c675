namespace Pulumi.Experimental.Provider;

/// <summary>The resource as it is.</summary>
public sealed class ReadResponse
{
    /// <summary>The provider's id; null or empty when the resource is gone.</summary>
    public string? Id { get; set; }

    /// <summary>The inputs that would make it so.</summary>
    public IDictionary<string, PropertyValue>? Inputs { get; set; }

    /// <summary>All outputs.</summary>
    public IDictionary<string, PropertyValue>? Outputs { get; set; }
}
