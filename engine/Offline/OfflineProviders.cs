using System.Collections.Immutable;
using Pulumi.Experimental.Provider;

namespace Engine.Offline;

/// <summary>Offline providers served over gRPC, for the released Pulumi CLI to attach to. They survive its <c>Cancel</c>.</summary>
public sealed class OfflineProviders : IAsyncDisposable
{
    private readonly ImmutableArray<ProviderServer> servers;

    private OfflineProviders(string debugProviders, ImmutableArray<ProviderServer> servers)
    {
        DebugProviders = debugProviders;
        this.servers = servers;
    }

    /// <summary>The value for <c>PULUMI_DEBUG_PROVIDERS</c>: <c>aws:1234,terraform-provider:1235</c>.</summary>
    public string DebugProviders { get; }

    /// <summary>Serves packages until disposed; parameterized ones under the name of their plugin.</summary>
    /// <param name="schemas">The schemas of the packages.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    public static async Task<OfflineProviders> StartAsync(IEnumerable<PackageSchema> schemas, CancellationToken cancellationToken)
    {
        var started = ImmutableArray.CreateBuilder<ProviderServer>();
        var names = new List<string>();
        foreach (var plugin in schemas.GroupBy(s => s.BasePlugin ?? s.Name, StringComparer.Ordinal))
        {
            var version = plugin.First() is { BasePluginVersion: { } own } ? own : plugin.First().Version;
            var server = await ProviderServer.StartAsync(_ => new OfflineProvider(plugin), version, ct: cancellationToken);
            started.Add(server);
            names.Add($"{plugin.Key}:{server.Address[(server.Address.LastIndexOf(':') + 1)..]}");
        }

        return new OfflineProviders(string.Join(',', names), started.ToImmutable());
    }

    /// <summary>Stops serving.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var server in servers)
            await server.DisposeAsync();
    }
}
