namespace Pulumi;

/// <summary>How the engine calls a function of a package.</summary>
public class InvokeOptions
{
    /// <summary>A resource whose providers are used.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The provider; that of the parent, else the default one.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>The version of the provider plugin, as semantic version.</summary>
    public string? Version { get; set; }

    /// <summary>Where the provider plugin is downloaded from.</summary>
    public string? PluginDownloadURL { get; set; }
}
