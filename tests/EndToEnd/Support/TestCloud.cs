using System.Globalization;
using Engine;
using Engine.Offline;
using Pulumi.Experimental.Provider;
using Testing;

namespace EndToEnd.Support;

/// <summary>A <see cref="TestProvider"/> for every package that the program declares resources of, served for the released CLI to attach to.</summary>
internal sealed class TestCloud : IAsyncDisposable
{
    private readonly List<ProviderServer> servers = [];
    private readonly Dictionary<string, int> ports = new(StringComparer.Ordinal);

    private TestCloud()
    {
    }

    /// <summary>The name of each plugin and the port that it is served on.</summary>
    public IReadOnlyDictionary<string, int> Ports => ports;

    /// <summary>Starts all providers.</summary>
    /// <param name="estate">What exists without a stack, for imports.</param>
    public static async Task<TestCloud> StartAsync(Snapshot? estate = null)
    {
        var cloud = new TestCloud();
        var packages = new[] { "aws", "neon", "random", "access" }.Select(package => Repository.PathOf("sdks", package, "schema.json"));
        foreach (var file in packages.Append(Repository.PathOf("tests", "EndToEnd", "postgresql.json")))
        {
            var schema = PackageSchema.Load(file);
            var server = await ProviderServer.StartAsync(_ => new TestProvider(schema, estate), schema.Version);
            cloud.servers.Add(server);
            var port = int.Parse(server.Address.Split(':')[1], CultureInfo.InvariantCulture);
            cloud.ports.Add(schema.Name, port);
            if (schema.BasePlugin is { } plugin)
                cloud.ports.Add(plugin, port); // what registers the package asks for the base plugin
        }

        return cloud;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var server in servers)
            await server.DisposeAsync();
    }
}
