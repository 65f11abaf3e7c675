namespace Pulumi.Experimental.Provider;

/// <summary>What the provider can do.</summary>
public sealed class ConfigureResponse
{
    /// <summary>Secrets may be sent wrapped. When false the engine strips them, from state as well.</summary>
    public bool AcceptSecrets { get; set; }

    /// <summary>Create and Update honour <c>Preview</c>.</summary>
    public bool SupportsPreview { get; set; }

    /// <summary>Resource references may be sent.</summary>
    public bool AcceptResources { get; set; }

    /// <summary>Output values may be sent.</summary>
    public bool AcceptOutputs { get; set; }
}
