using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A resource of a stack.</summary>
public class Resource
{
    private readonly string type;
    private readonly string name;
    private readonly Lock childrenLock = new();
    private readonly List<Resource> children = [];

    /// <summary>Registers a resource with the engine.</summary>
    private protected Resource(
        string type, string name, bool custom, ResourceArgs? args, ResourceOptions options, bool remote, RegisterPackageRequest? package)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentException.ThrowIfNullOrEmpty(name);
        this.type = type;
        this.name = name;
        Remote = remote;
        var deployment = Deployment.InternalInstance;
        Parent = type == Stack.RootType ? null : options.Parent ?? deployment.Stack;
        Transformations = [.. options.ResourceTransformations, .. Parent?.Transformations ?? []];
        (var transformed, options) = Transform(args ?? ResourceArgs.Empty, options.Clone());
        Protect = options.Protect ??= options.Parent?.Protect;
        Providers = InheritProviders(custom, options);
        Parent?.AddChild(this);
        deployment.Registrar.Start(this, transformed, options, package);
    }

    /// <summary>A resource that is registered already, known by its URN.</summary>
    private protected Resource(string type, string urn)
    {
        this.type = type;
        name = "";
        Transformations = [];
        Providers = ImmutableDictionary<string, ProviderResource>.Empty;
        Urn = Output.Create(urn);
    }

    /// <summary>The name of the resource across all stacks.</summary>
    [Output("urn")]
    public Output<string> Urn { get; private protected set; } = null!;

    internal Resource? Parent { get; }

    internal bool Remote { get; }

    internal bool? Protect { get; }

    internal ImmutableArray<ResourceTransformation> Transformations { get; }

    /// <summary>Providers for this resource and its children, by package.</summary>
    internal ImmutableDictionary<string, ProviderResource> Providers { get; }

    /// <summary>The children registered so far.</summary>
    internal ImmutableArray<Resource> Children
    {
        get
        {
            lock (childrenLock)
                return [.. children];
        }
    }

    /// <summary>The type token.</summary>
    public string GetResourceType() => type;

    /// <summary>The name within the stack.</summary>
    public string GetResourceName() => name;

    /// <summary>The package part of a type token.</summary>
    internal static string Package(string type) => type[..Math.Max(type.IndexOf(':', StringComparison.Ordinal), 0)];

    private (ResourceArgs Args, ResourceOptions Options) Transform(ResourceArgs args, ResourceOptions options)
    {
        var parent = options.Parent;
        foreach (var transformation in Transformations)
        {
            if (transformation(new(this, args, options)) is not { } result)
                continue;
            if (!ReferenceEquals(result.Options.Parent, parent))
                throw new InvalidOperationException($"Transformations cannot change the parent of a resource, as one did for {type} \"{name}\".");
            (args, options) = (result.Args, result.Options);
        }

        return (args, options);
    }

    private ImmutableDictionary<string, ProviderResource> InheritProviders(bool custom, ResourceOptions options)
    {
        var inherited = options.Parent?.Providers ?? ImmutableDictionary<string, ProviderResource>.Empty;
        if (custom)
        {
            options.Provider ??= this is ProviderResource ? null : inherited.GetValueOrDefault(Package(type));
            return inherited;
        }

        var own = ((ComponentResourceOptions)options).Providers;
        if (options.Provider is { } single)
            inherited = inherited.SetItem(single.PackageName, single);
        return inherited.SetItems(own.Select(p => KeyValuePair.Create(p.PackageName, p)));
    }

    private void AddChild(Resource child)
    {
        lock (childrenLock)
            children.Add(child);
    }
}
