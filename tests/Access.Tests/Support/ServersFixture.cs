namespace Access.Tests.Support;

/// <summary>One server for each managed service and major version; started when the first test asks.</summary>
public sealed class ServersFixture : IAsyncLifetime
{
    public const string Master = "master";
    public const string MasterPassword = "master-password-1";

    /// <summary>The major versions that everything is tried on.</summary>
    public static readonly int[] Majors = [15, 16, 17];

    private readonly SemaphoreSlim starting = new(1);
    private readonly Dictionary<(ManagedServer Kind, int Major), TestServer> servers = [];

    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>The server; 15 is the version that most machines with any have.</summary>
    internal async Task<TestServer> GetAsync(ManagedServer kind, int major = 15)
    {
        await starting.WaitAsync();
        try
        {
            if (!servers.TryGetValue((kind, major), out var server))
                servers.Add((kind, major), server = await TestServer.StartAsync(kind, major));
            return server;
        }
        finally
        {
            starting.Release();
        }
    }

    public async Task DisposeAsync()
    {
        foreach (var server in servers.Values)
            await server.DisposeAsync();
        starting.Dispose();
    }
}
