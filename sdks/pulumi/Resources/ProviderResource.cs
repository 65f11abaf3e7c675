namespace Pulumi;

/// <summary>An explicit provider: a plugin with a configuration of its own.</summary>
public class ProviderResource : CustomResource
{
    private const string TypePrefix = "pulumi:providers:";

    /// <summary>Registers a provider.</summary>
    /// <param name="package">The package that it serves.</param>
    /// <param name="name">The name within the stack.</param>
    /// <param name="args">Its configuration.</param>
    /// <param name="options">How the engine treats it.</param>
    public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : this(package, name, args, options, registerPackageRequest: null)
    {
    }

    /// <summary>Registers a provider.</summary>
    /// <param name="package">The package that it serves.</param>
    /// <param name="name">The name within the stack.</param>
    /// <param name="args">Its configuration.</param>
    /// <param name="options">How the engine treats it.</param>
    /// <param name="registerPackageRequest">The plugin that the package comes from.</param>
    public ProviderResource(
        string package, string name, ResourceArgs args, CustomResourceOptions? options = null, RegisterPackageRequest? registerPackageRequest = null)
        : base(TypePrefix + package, name, args, options, registerPackageRequest)
    {
    }

    /// <summary>A provider that is registered already.</summary>
    private protected ProviderResource(string urn)
        : base(TypeToken(urn), urn)
    {
    }

    internal string PackageName => GetResourceType()[TypePrefix.Length..];

    private static string TypeToken(string urn)
    {
        var parts = urn.Split("::");
        return parts.Length == 4 ? parts[2][(parts[2].LastIndexOf('$') + 1)..] : throw new ArgumentException($"\"{urn}\" is not a URN.", nameof(urn));
    }
}
