using Npgsql;

namespace Access.Tests.Support;

/// <summary>A server as a managed service gives it: a master role that is no superuser, and no <c>pg_authid</c>.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly PostgresServer postgres;
    private readonly PostgresProxy? neon;

    private TestServer(PostgresServer postgres, PostgresProxy? neon)
    {
        this.postgres = postgres;
        this.neon = neon;
    }

    /// <summary>Where the provider connects.</summary>
    public int Port => neon?.Port ?? postgres.Port;

    /// <summary>Where the server itself listens.</summary>
    public int OwnPort => postgres.Port;

    /// <summary>The major version and its programs.</summary>
    public PostgresPrograms Programs => postgres.Programs;

    /// <summary>Everything that the server logged: every statement, as it arrived.</summary>
    public string Log => postgres.Log;

    /// <summary>Starts one, or ends the test where there is none to start.</summary>
    public static async Task<TestServer> StartAsync(ManagedServer kind, int major)
    {
        var programs = await Obtain.Async("postgres", () => PostgresPrograms.FindAsync(major));
        var started = await PostgresServer.StartAsync(
            programs,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["log_statement"] = "all",
                ["max_connections"] = "60",
                ["shared_preload_libraries"] = "pg_stat_statements",
                // Nothing here outlives its test.
                ["full_page_writes"] = "off",
                ["synchronous_commit"] = "off",
            });
        var server = new TestServer(started, kind == ManagedServer.Neon ? PostgresProxy.Start(started.Port, () => new NeonCommit()) : null);
        // No superuser, no pg_authid, no BYPASSRLS: what the services give.
        var group = kind == ManagedServer.Rds ? "rds_superuser" : "neon_superuser";
        await server.SqlAsync(
            $"""
            CREATE ROLE {group} NOLOGIN CREATEDB CREATEROLE;
            GRANT pg_monitor, pg_signal_backend, pg_read_all_data, pg_write_all_data TO {group} WITH ADMIN OPTION;
            CREATE ROLE {ServersFixture.Master} LOGIN CREATEDB CREATEROLE PASSWORD '{ServersFixture.MasterPassword}';
            GRANT {group} TO {ServersFixture.Master};
            """);
        // On RDS these are the master user's; on Neon they stay the service's own.
        if (kind == ManagedServer.Rds)
            await server.SqlAsync($"ALTER DATABASE postgres OWNER TO {ServersFixture.Master}; ALTER DATABASE template1 OWNER TO {ServersFixture.Master}");
        return server;
    }

    /// <summary>Starts a replica that streams from it.</summary>
    public async Task<TestServer> StartReplicaAsync() => new(await Obtain.Async("postgres", postgres.StartStandbyAsync), null);

    /// <summary>Gives it a certificate; it takes connections without TLS all the same.</summary>
    public async Task UseTlsAsync(ServerCertificate certificate)
    {
        // The server writes its own files: the key must be its user's, and no other's to read.
        foreach (var (file, text) in new[] { ("server.crt", certificate.Certificate), ("server.key", certificate.Key) })
            await SqlAsync($"COPY (SELECT unnest(string_to_array('{text}', E'\\n'))) TO PROGRAM 'umask 077; cat > {file}'");
        await SqlAsync("ALTER SYSTEM SET ssl = on");
        await SqlAsync("SELECT pg_reload_conf()");
    }

    /// <summary>Runs SQL as the superuser, for the fixture and for looking at what came of an operation.</summary>
    public Task<object?> SqlAsync(string sql, string database = "postgres")
        => SqlAsync(PostgresServer.Superuser, PostgresServer.SuperuserPassword, database, sql);

    /// <summary>Runs SQL as somebody; on another port, such as a pooler's, where one is given.</summary>
    public async Task<object?> SqlAsync(string username, string? password, string database, string sql, int? port = null)
    {
        await using var connection = new NpgsqlConnection(ConnectionString(username, password, database, port));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Runs SQL as somebody; null when they may, else the SQLSTATE.</summary>
    public async Task<string?> TryAsync(string username, string? password, string database, string sql, int? port = null)
    {
        try
        {
            await SqlAsync(username, password, database, sql, port);
            return null;
        }
        catch (PostgresException e)
        {
            return e.SqlState;
        }
    }

    public string ConnectionString(string username, string? password, string database, int? port = null)
        => new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port ?? OwnPort,
            Username = username,
            Password = password,
            Database = database,
            SslMode = SslMode.Disable,
            Pooling = false,
        }.ConnectionString;

    public async ValueTask DisposeAsync()
    {
        if (neon is not null)
            await neon.DisposeAsync();
        await postgres.DisposeAsync();
    }
}
