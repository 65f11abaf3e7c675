namespace Access.Tests.Support;

/// <summary>One server for each managed service, with its master role; started when the first test asks.</summary>
public sealed class ServersFixture : IAsyncLifetime
{
    public const string Master = "master";
    public const string MasterPassword = "master-password-1";

    private readonly SemaphoreSlim starting = new(1);
    private readonly Dictionary<ManagedServer, PostgresServer> servers = [];

    public Task InitializeAsync() => Task.CompletedTask;

    internal async Task<PostgresServer> GetAsync(ManagedServer kind)
    {
        await starting.WaitAsync();
        try
        {
            if (!servers.TryGetValue(kind, out var server))
            {
                server = await PostgresServer.StartAsync();
                servers.Add(kind, server);
                // No superuser, no pg_authid, no BYPASSRLS: what the services give.
                var group = kind == ManagedServer.Rds ? "rds_superuser" : "neon_superuser";
                await server.SqlAsync(
                    $"""
                    CREATE ROLE {group} NOLOGIN CREATEDB CREATEROLE;
                    GRANT pg_monitor, pg_signal_backend, pg_read_all_data, pg_write_all_data TO {group} WITH ADMIN OPTION;
                    CREATE ROLE {Master} LOGIN CREATEDB CREATEROLE PASSWORD '{MasterPassword}';
                    GRANT {group} TO {Master};
                    """);
                // On RDS these are the master user's; on Neon they stay the service's own.
                if (kind == ManagedServer.Rds)
                    await server.SqlAsync($"ALTER DATABASE postgres OWNER TO {Master}; ALTER DATABASE template1 OWNER TO {Master}");
            }

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
