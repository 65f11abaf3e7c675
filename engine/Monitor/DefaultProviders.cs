using System.Collections.Concurrent;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using Pulumirpc;

namespace Engine.Monitor;

/// <summary>Makes one provider resource per package, version and source for resources that name no provider. Thread-safe.</summary>
internal sealed class DefaultProviders(PreviewOptions options, Func<RegisterResourceRequest, CancellationToken, Task<RegisteredResource>> register)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> references = new(StringComparer.Ordinal);
    private readonly Lazy<HashSet<string>> disabled = new(() => Disabled(options));

    /// <summary>The reference of the default provider, registered at first use.</summary>
    /// <exception cref="GrpcException">The configuration forbids default providers for this package.</exception>
    public Task<string> ReferenceAsync(ProviderRequest request, string resourceType, CancellationToken cancellationToken)
    {
        var package = request.PackageName;
        if (disabled.Value.Contains("*") || disabled.Value.Contains(package))
        {
            throw new GrpcException(
                GrpcStatusCode.FailedPrecondition,
                $"Default provider for '{package}' disabled. '{resourceType}' must use an explicit provider.");
        }

        // The first resource's cancellation must not fail the others that wait for the same provider.
        return references.GetOrAdd(request.Key, _ => new Lazy<Task<string>>(() => RegisterAsync(request))).Value.WaitAsync(cancellationToken);
    }

    private async Task<string> RegisterAsync(ProviderRequest request)
    {
        var inputs = new Struct();
        var prefix = request.PackageName + ":";
        foreach (var (key, value) in options.Config)
        {
            if (key.StartsWith(prefix, StringComparison.Ordinal))
                inputs.Fields[key[prefix.Length..]] = value.Secret ? WireValues.Secret(Value.ForString(value.Text)) : Value.ForString(value.Text);
        }

        var provider = await register(
            new RegisterResourceRequest
            {
                Type = ProviderReference.TypePrefix + request.PackageName,
                Name = request.DefaultName,
                Custom = true,
                Object = request.AddTo(inputs),
            },
            CancellationToken.None);
        return ProviderReference.Create(provider.State.Urn, provider.State.Id);
    }

    private static HashSet<string> Disabled(PreviewOptions options)
    {
        if (!options.Config.TryGetValue("pulumi:disable-default-providers", out var value))
            return [];
        try
        {
            return JsonSerializer.Deserialize(value.Text, ConfigJson.Default.StringArray)?.ToHashSet(StringComparer.Ordinal) ?? [];
        }
        catch (JsonException)
        {
            return [value.Text];
        }
    }
}
