using System.Collections.Immutable;
using Google.Protobuf.Collections;
using Pulumi.Experimental;
using Pulumi.Rpc;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

/// <summary>Calls functions of packages and methods of resources.</summary>
internal sealed class FunctionCaller(Deployment deployment)
{
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? package)
        => new(TypedAsync<T>(token, InvokeDataAsync(token, args, options ?? new(), package), single: false));

    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? package)
        => new(TypedAsync<T>(token, InvokeDataAsync(token, args, options ?? new(), package), single: true));

    public async Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? package)
        => (await Invoke<T>(token, args, options, package).DataTask.ConfigureAwait(false)).Value;

    public async Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? package)
        => (await InvokeSingle<T>(token, args, options, package).DataTask.ConfigureAwait(false)).Value;

    public Output<T> Call<T>(string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? package)
        => new(TypedAsync<T>(token, CallDataAsync(token, args, self, options ?? new(), package), single: false));

    private static async Task<OutputData<T>> TypedAsync<T>(string token, Task<OutputData<PropertyValue>> call, bool single)
    {
        var result = await call.ConfigureAwait(false);
        if (!result.IsKnown)
            return OutputData<T>.Unknown(result.IsSecret, result.Resources);
        var value = result.Value;
        if (single && value.TryGetMap(out var members))
            value = members.Count == 1 ? members.Values.Single() : throw new InvalidOperationException($"{token} returned {members.Count} values; expected one.");
        var data = OutputReader.Read(token, value, typeof(T));
        return data.With(data.IsKnown ? (T)data.Value! : default!).After(result);
    }

    private static void ThrowIfFailed(string token, RepeatedField<CheckFailure> failures)
    {
        if (failures.Count > 0)
            throw new InvalidOperationException($"Invoke of '{token}' failed: " + string.Join("; ", failures.Select(f => f.Property.Length > 0 ? $"{f.Reason} ({f.Property})" : f.Reason)));
    }

    private static ProviderResource? Provider(ProviderResource? provider, Resource? parent, string token)
        => provider ?? parent?.Providers.GetValueOrDefault(Resource.Package(token));

    private async Task<OutputData<PropertyValue>> InvokeDataAsync(string token, InvokeArgs args, InvokeOptions options, RegisterPackageRequest? package)
    {
        var arguments = await InputSerializer.SerializeAsync(token + " argument ", args.Values(), keepDependencies: false).ConfigureAwait(false);
        var dependsOn = options is InvokeOutputOptions { DependsOnOrNull: { } list } ? (await list.AsOutput().DataTask.ConfigureAwait(false)) : OutputData<ImmutableArray<Resource>>.Known([]);
        var resources = arguments.SelectMany(a => a.Resources).Concat(dependsOn.IsKnown ? dependsOn.Value : []).Concat(dependsOn.Resources).ToImmutableHashSet();
        var isSecret = arguments.Any(a => IsSecret(a.Value));
        if (arguments.Any(a => IsUnknown(a.Value)) || !await AllCreatedAsync(resources).ConfigureAwait(false))
            return OutputData<PropertyValue>.Unknown(isSecret, resources);

        // Functions see what exists: resources declared before must be there.
        await deployment.Registrar.InFlightAsync().ConfigureAwait(false);
        var response = await deployment.Monitor.InvokeAsync(new()
        {
            Tok = token,
            Args = PropertyValueCodec.ToStruct(arguments.Select(a => KeyValuePair.Create(a.Name, a.Value)), new(KeepSecrets: false, deployment.KeepsResourceReferences, KeepOutputValues: false)),
            Provider = await ProviderReference.OfAsync(Provider(options.Provider, options.Parent, token)).ConfigureAwait(false),
            Version = options.Version ?? "",
            PluginDownloadURL = options.PluginDownloadURL ?? "",
            AcceptResources = deployment.KeepsResourceReferences,
            PackageRef = await deployment.Packages.ReferenceAsync(package).ConfigureAwait(false),
        }).ConfigureAwait(false);
        ThrowIfFailed(token, response.Failures);
        return response.Unknown
            ? OutputData<PropertyValue>.Unknown(isSecret, resources)
            : new(new(PropertyValueCodec.FromStruct(response.Return)), IsKnown: true, isSecret, resources);
    }

    private async Task<OutputData<PropertyValue>> CallDataAsync(string token, CallArgs args, Resource? self, CallOptions options, RegisterPackageRequest? package)
    {
        var keepDependencies = await deployment.Monitor.SupportsFeatureAsync("outputValues").ConfigureAwait(false);
        IEnumerable<ArgumentValue> values = args.Values();
        if (self is not null)
            values = values.Append(new("__self__", self, Json: false));
        var arguments = await InputSerializer.SerializeAsync(token + " argument ", values, keepDependencies).ConfigureAwait(false);
        var request = new ResourceCallRequest
        {
            Tok = token,
            Args = PropertyValueCodec.ToStruct(arguments.Select(a => KeyValuePair.Create(a.Name, a.Value)), new(KeepSecrets: true, deployment.KeepsResourceReferences, keepDependencies)),
            Provider = await ProviderReference.OfAsync(Provider(options.Provider, options.Parent ?? self, token)).ConfigureAwait(false),
            Version = options.Version ?? "",
            PluginDownloadURL = options.PluginDownloadURL ?? "",
            PackageRef = await deployment.Packages.ReferenceAsync(package).ConfigureAwait(false),
        };
        foreach (var argument in arguments)
            request.ArgDependencies.Add(argument.Name, new() { Urns = { await DependencyUrns.ExpandAsync(argument.Resources, dependant: null).ConfigureAwait(false) } });
        var response = await deployment.Monitor.CallAsync(request).ConfigureAwait(false);
        ThrowIfFailed(token, response.Failures);
        var resources = response.ReturnDependencies.Values.SelectMany(d => d.Urns).Distinct().Select(u => (Resource)new DependencyResource(u)).ToImmutableHashSet();
        return OutputData<PropertyValue>.Known(new(PropertyValueCodec.FromStruct(response.Return))) with { Resources = resources };
    }

    private static async Task<bool> AllCreatedAsync(IEnumerable<Resource> resources)
    {
        foreach (var resource in DependencyUrns.Leaves(resources, dependant: null))
        {
            // Of a resource known by its URN only, the id cannot be asked.
            if (resource is CustomResource custom and not DependencyResource && !(await custom.Id.DataTask.ConfigureAwait(false)).IsKnown)
                return false;
        }

        return true;
    }

    private static bool IsUnknown(PropertyValue value)
        => value.IsComputed
            || (value.TryGetArray(out var items) && items.Any(IsUnknown))
            || (value.TryGetMap(out var members) && members.Values.Any(IsUnknown));

    private static bool IsSecret(PropertyValue value)
        => value.IsSecret
            || (value.TryGetArray(out var items) && items.Any(IsSecret))
            || (value.TryGetMap(out var members) && members.Values.Any(IsSecret));
}
