namespace Pulumi.Experimental.Provider;

/// <summary>The package schema.</summary>
public sealed class GetSchemaResponse
{
    /// <summary>The schema as JSON text.</summary>
    public string? Schema { get; set; }
}
