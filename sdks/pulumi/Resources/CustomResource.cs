namespace Pulumi;

/// <summary>A resource of a provider.</summary>
public class CustomResource : Resource
{
    /// <summary>Registers a resource of a provider, or reads one when the options say an id.</summary>
    /// <param name="type">The type token.</param>
    /// <param name="name">The name within the stack; with the type and the parents it must be unique.</param>
    /// <param name="args">The arguments.</param>
    /// <param name="options">How the engine treats it.</param>
    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : this(type, name, args, options, registerPackageRequest: null)
    {
    }

    /// <summary>Registers a resource of a provider, or reads one when the options say an id.</summary>
    /// <param name="type">The type token.</param>
    /// <param name="name">The name within the stack; with the type and the parents it must be unique.</param>
    /// <param name="args">The arguments.</param>
    /// <param name="options">How the engine treats it.</param>
    /// <param name="registerPackageRequest">The plugin that its package comes from.</param>
    public CustomResource(
        string type, string name, ResourceArgs? args, CustomResourceOptions? options = null, RegisterPackageRequest? registerPackageRequest = null)
        : base(type, name, custom: true, args, options ?? new CustomResourceOptions(), remote: false, registerPackageRequest)
    {
    }

    /// <summary>A resource that is registered already.</summary>
    private protected CustomResource(string type, string urn)
        : base(type, urn)
    {
    }

    /// <summary>The id that the provider gave the resource; unknown in a preview that would create it.</summary>
    [Output("id")]
    public Output<string> Id { get; private protected set; } = null!;
}
