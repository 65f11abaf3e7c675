namespace Pulumi.Experimental.Provider;

/// <summary>The created resource.</summary>
public sealed class CreateResponse
{
    /// <summary>The provider's id, not empty; null in a preview that does not know it.</summary>
    public string? Id { get; set; }

    /// <summary>All outputs.</summary>
    public IDictionary<string, PropertyValue>? Outputs { get; set; }
}
