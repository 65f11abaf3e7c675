namespace Pulumi;

/// <summary>How the engine treats a resource.</summary>
public abstract class ResourceOptions
{
    private InputList<Resource>? dependsOn;
    private InputList<Resource>? replaceWith;

    /// <summary>The id of an existing resource to read instead of registering one.</summary>
    public Input<string>? Id { get; set; }

    /// <summary>The parent; the stack by default.</summary>
    public Resource? Parent { get; set; }

    /// <summary>Resources that must exist before this one.</summary>
    public InputList<Resource> DependsOn
    {
        get => dependsOn ??= [];
        set => dependsOn = value;
    }

    /// <summary>Whether the engine refuses to delete the resource; the parent's setting by default.</summary>
    public bool? Protect { get; set; }

    /// <summary>Paths of properties whose changes are ignored.</summary>
    public List<string> IgnoreChanges { get; set; } = [];

    /// <summary>The version of the provider plugin, as semantic version.</summary>
    public string? Version { get; set; }

    /// <summary>The provider; that of the parent, else the default one.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>How long operations may take.</summary>
    public CustomTimeouts? CustomTimeouts { get; set; }

    /// <summary>Functions of this program that change this resource and its children before they are registered.</summary>
    public List<ResourceTransformation> ResourceTransformations { get; set; } = [];

    /// <summary>Functions that the engine calls back to change this resource and its children.</summary>
    public List<ResourceTransform> ResourceTransforms { get; set; } = [];

    /// <summary>Former identities of the resource.</summary>
    public List<Input<Alias>> Aliases { get; set; } = [];

    /// <summary>The URN of a resource of this stack to look up instead of registering one.</summary>
    public string? Urn { get; set; }

    /// <summary>Paths of properties whose changes replace the resource.</summary>
    public List<string> ReplaceOnChanges { get; set; } = [];

    /// <summary>Where the provider plugin is downloaded from.</summary>
    public string? PluginDownloadURL { get; set; }

    /// <summary>Whether the cloud's resource is kept when the stack's is deleted; the parent's setting by default.</summary>
    public bool? RetainOnDelete { get; set; }

    /// <summary>A resource whose deletion deletes this one, too.</summary>
    public Resource? DeletedWith { get; set; }

    /// <summary>Resources whose replacement replaces this one, too.</summary>
    public InputList<Resource> ReplaceWith
    {
        get => replaceWith ??= [];
        set => replaceWith = value;
    }

    /// <summary>Paths of properties whose changes are not shown in full.</summary>
    public List<string> HideDiffs { get; set; } = [];

    /// <summary>A value whose change replaces the resource.</summary>
    public Input<object>? ReplacementTrigger { get; set; }

    /// <summary>The dependencies, when there are any.</summary>
    internal InputList<Resource>? DependsOnOrNull => dependsOn;

    /// <summary>The resources to be replaced with, when there are any.</summary>
    internal InputList<Resource>? ReplaceWithOrNull => replaceWith;

    internal abstract ResourceOptions Clone();

    /// <summary>Takes over what <paramref name="source"/> sets: scalars replace, lists are appended.</summary>
    private protected void Apply(ResourceOptions? source)
    {
        if (source is null)
            return;
        Id = source.Id ?? Id;
        Parent = source.Parent ?? Parent;
        dependsOn = Join(dependsOn, source.dependsOn);
        Protect = source.Protect ?? Protect;
        IgnoreChanges.AddRange(source.IgnoreChanges);
        Version = source.Version ?? Version;
        Provider = source.Provider ?? Provider;
        CustomTimeouts = source.CustomTimeouts ?? CustomTimeouts;
        ResourceTransformations.AddRange(source.ResourceTransformations);
        ResourceTransforms.AddRange(source.ResourceTransforms);
        Aliases.AddRange(source.Aliases);
        Urn = source.Urn ?? Urn;
        ReplaceOnChanges.AddRange(source.ReplaceOnChanges);
        PluginDownloadURL = source.PluginDownloadURL ?? PluginDownloadURL;
        RetainOnDelete = source.RetainOnDelete ?? RetainOnDelete;
        DeletedWith = source.DeletedWith ?? DeletedWith;
        replaceWith = Join(replaceWith, source.replaceWith);
        HideDiffs.AddRange(source.HideDiffs);
        ReplacementTrigger = source.ReplacementTrigger ?? ReplacementTrigger;
    }

    private static InputList<Resource>? Join(InputList<Resource>? first, InputList<Resource>? second)
        => first is null ? second?.Concat([]) : second is null ? first : first.Concat(second);
}
