namespace Pulumi.Experimental.Provider;

/// <summary>The changed resource.</summary>
public sealed class UpdateResponse
{
    /// <summary>All outputs.</summary>
    public IDictionary<string, PropertyValue>? Outputs { get; set; }
}
