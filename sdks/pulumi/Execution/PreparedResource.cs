using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

/// <summary>A resource with all that must be known before the engine can hear of it.</summary>
internal sealed class PreparedResource
{
    private PreparedResource()
    {
    }

    private Struct Properties { get; } = new();

    private Dictionary<string, SortedSet<string>> PropertyDependencies { get; } = new(StringComparer.Ordinal);

    private SortedSet<string> Dependencies { get; init; } = [];

    private string Parent { get; init; } = "";

    private string Provider { get; init; } = "";

    private string PackageReference { get; init; } = "";

    /// <summary>Waits for all that the resource is computed from.</summary>
    public static async Task<PreparedResource> CreateAsync(
        Deployment deployment, Resource resource, ResourceArgs args, ResourceOptions options, RegisterPackageRequest? package)
    {
        // Components may lie behind the dependencies: resolved first, so that their children are known.
        var explicitly = await ResourcesAsync(options.DependsOnOrNull).ConfigureAwait(false);
        var keepDependencies = resource.Remote && await deployment.Monitor.SupportsFeatureAsync("outputValues").ConfigureAwait(false);
        var context = $"{resource.GetResourceType()} \"{resource.GetResourceName()}\": property ";
        var arguments = await InputSerializer.SerializeAsync(context, args.Values(), keepDependencies).ConfigureAwait(false);
        var parent = resource.Parent is null ? "" : await ParentUrnAsync(deployment, resource.Parent).ConfigureAwait(false);
        await deployment.StackTransforms.ConfigureAwait(false);
        var prepared = new PreparedResource
        {
            Parent = parent,
            Dependencies = await DependencyUrns.ExpandAsync(explicitly, resource).ConfigureAwait(false),
            Provider = resource is CustomResource ? await ProviderReference.OfAsync(options.Provider).ConfigureAwait(false) : "",
            PackageReference = await deployment.Packages.ReferenceAsync(package).ConfigureAwait(false),
        };
        var wire = new WireOptions(KeepSecrets: true, KeepResources: deployment.KeepsResourceReferences, KeepOutputValues: keepDependencies);
        foreach (var argument in arguments)
        {
            if (argument.Name is "id" or "urn")
                continue;
            prepared.Properties.Fields.Add(argument.Name, PropertyValueCodec.ToValue(argument.Value, wire));
            var urns = argument.Resources.Count == 0 ? [] : await DependencyUrns.ExpandAsync(argument.Resources, resource).ConfigureAwait(false);
            prepared.PropertyDependencies.Add(argument.Name, urns);
            prepared.Dependencies.UnionWith(urns);
        }

        return prepared;
    }

    /// <summary>The request that registers the resource.</summary>
    public async Task<RegisterResourceRequest> ToRegisterRequestAsync(Deployment deployment, Resource resource, ResourceOptions options)
    {
        var request = new RegisterResourceRequest
        {
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Parent = Parent,
            Custom = resource is CustomResource,
            Remote = resource.Remote,
            Object = Properties,
            Provider = Provider,
            PackageRef = PackageReference,
            Version = options.Version ?? "",
            PluginDownloadURL = options.PluginDownloadURL ?? "",
            AcceptSecrets = true,
            AcceptResources = deployment.KeepsResourceReferences,
            SupportsResultReporting = true,
            Dependencies = { Dependencies },
            IgnoreChanges = { options.IgnoreChanges },
            HideDiffs = { options.HideDiffs },
        };
        foreach (var (name, urns) in PropertyDependencies)
            request.PropertyDependencies.Add(name, new() { Urns = { urns } });

        // Unset, the engine takes these from the parent.
        if (options.Protect is { } protect)
            request.Protect = protect;
        if (options.RetainOnDelete is { } retain)
            request.RetainOnDelete = retain;
        if (options.CustomTimeouts is { } timeouts)
            request.CustomTimeouts = OptionValues.ToTimeouts(timeouts);
        if (options.DeletedWith is { } owner)
            request.DeletedWith = (await owner.Urn.DataTask.ConfigureAwait(false)).Value ?? "";
        var replaceWith = await ResourcesAsync(options.ReplaceWithOrNull).ConfigureAwait(false);
        request.ReplaceWith.Add(await DependencyUrns.ExpandAsync(replaceWith, resource).ConfigureAwait(false));
        if (options.ReplacementTrigger is { } trigger)
            request.ReplacementTrigger = PropertyValueCodec.ToValue(await new InputSerializer().SerializeAsync("ReplacementTrigger", trigger).ConfigureAwait(false), WireOptions.Registration);
        foreach (var alias in options.Aliases)
            request.Aliases.Add(await OptionValues.ToAliasAsync(alias).ConfigureAwait(false));
        foreach (var transform in options.ResourceTransforms)
            request.Transforms.Add(await deployment.Callbacks.AddAsync(transform).ConfigureAwait(false));
        if (options is CustomResourceOptions custom)
            AddCustom(request, custom);
        else if (resource.Remote)
            await AddProvidersAsync(request, resource).ConfigureAwait(false);
        return request;
    }

    /// <summary>The request that reads the resource from its provider.</summary>
    public ReadResourceRequest ToReadRequest(Resource resource, ResourceOptions options, string id) => new()
    {
        Id = id,
        Type = resource.GetResourceType(),
        Name = resource.GetResourceName(),
        Parent = Parent,
        Properties = Properties,
        Dependencies = { Dependencies },
        Provider = Provider,
        PackageRef = PackageReference,
        Version = options.Version ?? "",
        PluginDownloadURL = options.PluginDownloadURL ?? "",
        AcceptSecrets = true,
        AcceptResources = Deployment.InternalInstance.KeepsResourceReferences,
        AdditionalSecretOutputs = { (options as CustomResourceOptions)?.AdditionalSecretOutputs ?? [] },
    };

    private static void AddCustom(RegisterResourceRequest request, CustomResourceOptions options)
    {
        request.ImportId = options.ImportId ?? "";
        request.ReplaceOnChanges.Add(options.ReplaceOnChanges);
        request.AdditionalSecretOutputs.Add(options.AdditionalSecretOutputs);
        request.DeleteBeforeReplace = options.DeleteBeforeReplace ?? false;
        request.DeleteBeforeReplaceDefined = options.DeleteBeforeReplace is not null;
        request.EnvVarMappings.Add(options.EnvVarMappings);
    }

    private static async Task AddProvidersAsync(RegisterResourceRequest request, Resource component)
    {
        foreach (var (package, provider) in component.Providers)
            request.Providers.Add(package, await ProviderReference.OfAsync(provider).ConfigureAwait(false));
    }

    private static async Task<string> ParentUrnAsync(Deployment deployment, Resource parent)
    {
        var urn = await parent.Urn.DataTask.ConfigureAwait(false);
        return urn.IsKnown ? urn.Value : (await deployment.Stack.Urn.DataTask.ConfigureAwait(false)).Value;
    }

    private static async Task<ImmutableArray<Resource>> ResourcesAsync(InputList<Resource>? list)
    {
        if (list is null)
            return [];
        var data = await list.AsOutput().DataTask.ConfigureAwait(false);
        return data.IsKnown ? [.. data.Value, .. data.Resources] : [.. data.Resources];
    }
}
