using System.Collections.Immutable;
using Google.Protobuf;
using Pulumi.Experimental;
using Pulumi.Rpc;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

/// <summary>Runs a <see cref="ResourceTransform"/> on the engine's message.</summary>
internal static class TransformMessages
{
    /// <summary>The answer: what the transform makes of the resource.</summary>
    public static async Task<IMessage> RunAsync(ResourceTransform transform, ByteString message, CancellationToken cancellationToken)
    {
        var request = TransformRequest.Parser.ParseFrom(message);
        var args = PropertyValueCodec.FromStruct(request.Properties).ToImmutableDictionary(p => p.Key, p => ToObject(p.Value));
        var options = ReadOptions(request.Custom, request.Options ?? new());
        var result = await transform(new(request.Name, request.Type, request.Custom, args, options), cancellationToken).ConfigureAwait(false);
        if (result is not { } changed)
            return new TransformResponse { Properties = request.Properties, Options = request.Options };
        var response = new TransformResponse { Properties = new(), Options = await WriteOptionsAsync(changed.Options).ConfigureAwait(false) };
        foreach (var (name, value) in changed.Args)
        {
            var property = await new InputSerializer(keepDependencies: true).SerializeAsync($"{request.Type} \"{request.Name}\": property {name}", value).ConfigureAwait(false);
            if (property is { IsNull: false } or { IsSecret: true })
                response.Properties.Fields.Add(name, PropertyValueCodec.ToValue(property, WireOptions.All));
        }

        return response;
    }

    /// <summary>A plain object; secret, unknown and dependent parts as outputs.</summary>
    private static object? ToObject(PropertyValue value)
    {
        if (value.IsSecret || value.IsComputed || !value.Dependencies.IsEmpty)
        {
            var resources = value.Dependencies.Select(u => (Resource)new DependencyResource(u)).ToImmutableHashSet();
            var content = value.IsComputed ? null : ToObject(value.WithSecret(false).WithDependencies([]));
            return new Output<object?>(Task.FromResult(new OutputData<object?>(content, !value.IsComputed, value.IsSecret, resources)));
        }

        if (value.TryGetArray(out var items))
            return items.Select(ToObject).ToImmutableArray();
        if (value.TryGetMap(out var members))
            return members.ToImmutableDictionary(m => m.Key, m => ToObject(m.Value));
        return ValueConverter.Convert("transform", value, typeof(object));
    }

    private static ResourceOptions ReadOptions(bool custom, TransformResourceOptions source)
    {
        ResourceOptions options;
        if (custom)
        {
            options = new CustomResourceOptions
            {
                DeleteBeforeReplace = source.HasDeleteBeforeReplace ? source.DeleteBeforeReplace : null,
                AdditionalSecretOutputs = [.. source.AdditionalSecretOutputs],
                ImportId = source.Import.Length > 0 ? source.Import : null,
            };
        }
        else
        {
            options = new ComponentResourceOptions { Providers = [.. source.Providers.Values.Select(p => new DependencyProviderResource(p))] };
        }

        options.DependsOn = source.DependsOn.Select(u => (Resource)new DependencyResource(u)).ToList();
        options.Protect = source.HasProtect ? source.Protect : null;
        options.IgnoreChanges = [.. source.IgnoreChanges];
        options.ReplaceOnChanges = [.. source.ReplaceOnChanges];
        options.Version = source.Version.Length > 0 ? source.Version : null;
        options.Aliases = [.. source.Aliases.Select(a => (Input<Alias>)OptionValues.FromAlias(a))];
        options.Provider = source.Provider.Length > 0 ? new DependencyProviderResource(source.Provider) : null;
        options.CustomTimeouts = source.CustomTimeouts is { } timeouts ? OptionValues.FromTimeouts(timeouts) : null;
        options.PluginDownloadURL = source.PluginDownloadUrl.Length > 0 ? source.PluginDownloadUrl : null;
        options.RetainOnDelete = source.HasRetainOnDelete ? source.RetainOnDelete : null;
        options.DeletedWith = source.DeletedWith.Length > 0 ? new DependencyResource(source.DeletedWith) : null;
        options.HideDiffs = [.. source.HideDiff];
        options.ReplaceWith = source.ReplaceWith.Select(u => (Resource)new DependencyResource(u)).ToList();
        options.ReplacementTrigger = source.ReplacementTrigger is { } trigger ? (Input<object>)ToObject(PropertyValueCodec.FromValue(trigger))! : null;
        return options;
    }

    private static async Task<TransformResourceOptions> WriteOptionsAsync(ResourceOptions source)
    {
        var options = new TransformResourceOptions
        {
            DependsOn = { await UrnsAsync(source.DependsOnOrNull).ConfigureAwait(false) },
            IgnoreChanges = { source.IgnoreChanges },
            ReplaceOnChanges = { source.ReplaceOnChanges },
            Version = source.Version ?? "",
            Provider = await ProviderReference.OfAsync(source.Provider).ConfigureAwait(false),
            CustomTimeouts = source.CustomTimeouts is { } timeouts ? OptionValues.ToTimeouts(timeouts) : null,
            PluginDownloadUrl = source.PluginDownloadURL ?? "",
            DeletedWith = source.DeletedWith is { } owner ? (await owner.Urn.DataTask.ConfigureAwait(false)).Value : "",
            HideDiff = { source.HideDiffs },
            ReplaceWith = { await UrnsAsync(source.ReplaceWithOrNull).ConfigureAwait(false) },
        };
        foreach (var alias in source.Aliases)
            options.Aliases.Add(await OptionValues.ToAliasAsync(alias).ConfigureAwait(false));
        if (source.Protect is { } protect)
            options.Protect = protect;
        if (source.RetainOnDelete is { } retain)
            options.RetainOnDelete = retain;
        if (source.ReplacementTrigger is { } trigger)
            options.ReplacementTrigger = PropertyValueCodec.ToValue(await new InputSerializer().SerializeAsync("ReplacementTrigger", trigger).ConfigureAwait(false), WireOptions.Registration);
        if (source is CustomResourceOptions custom)
        {
            options.AdditionalSecretOutputs.Add(custom.AdditionalSecretOutputs);
            options.Import = custom.ImportId ?? "";
            if (custom.DeleteBeforeReplace is { } first)
                options.DeleteBeforeReplace = first;
        }

        foreach (var provider in (source as ComponentResourceOptions)?.Providers ?? [])
            options.Providers.Add(provider.PackageName, await ProviderReference.OfAsync(provider).ConfigureAwait(false));
        return options;
    }

    private static async Task<SortedSet<string>> UrnsAsync(InputList<Resource>? list)
    {
        if (list is null)
            return [];
        var data = await list.AsOutput().DataTask.ConfigureAwait(false);
        return await DependencyUrns.ExpandAsync(data.IsKnown ? data.Value : [], dependant: null).ConfigureAwait(false);
    }
}
