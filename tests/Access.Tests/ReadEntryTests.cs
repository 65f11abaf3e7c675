using System.Diagnostics;
using Access.Pooling;
using Access.Roles;
using Access.Tests.Support;
using Infra.Catalog;
using Infra.Sizing;
using Npgsql;
using Testing;
using PropertyMap = System.Collections.Immutable.ImmutableDictionary<string, Pulumi.Experimental.PropertyValue>;

namespace Access.Tests;

/// <summary>PgBouncer's entry for reads as the program declares it, with a primary and a replica that streams from it behind.</summary>
[Collection(ServersCollection.Name)]
public sealed class ReadEntryTests : IAsyncLifetime
{
    private const string Environment = """
        environment: prod
        product: shop
        aws: { accountId: "111122223333", region: us-east-1 }
        network: { vpcId: vpc-0a1b2c3d4e5f60718, subnetIds: [subnet-0a1b2c3d4e5f60711, subnet-0a1b2c3d4e5f60712] }
        services: [auth.yaml]
        servers:
          main:
            rds:
              engineVersion: "15"
              instanceClass: db.t3.medium
              allocatedStorage: 100GiB
              managedMasterPassword: false
              readReplicas: { count: 1 }
            pooler: { kind: pgbouncer, hostname: db.internal }

        """;

    private const string Auth = """
        service: auth
        database: { name: auth_db }
        clients:
          api: { driver: npgsql, via: pooled, role: service, pool: 10, maxReplicas: 4 }
          reports: { driver: npgsql, via: pooled, role: readonly, pool: 4, maxReplicas: 2 }
        environments:
          prod: { server: main }

        """;

    private const string Address = "127.0.0.1";
    private const string Login = "auth_reader";
    private const string Password = "reader-password-1";
    private const string PoolerPassword = "pooler-password-1";
    private const string Entry = "auth_db";
    private const string ReadEntry = "auth_db_ro";
    private const string IsReplica = "SELECT pg_is_in_recovery()";
    private const string Write = "INSERT INTO notes VALUES ('written')";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly Stack<IAsyncDisposable> _started = [];
    private TestServer _primary = null!;
    private TestServer _replica = null!;
    private TestStack _stack = null!;
    private PgBouncerServer _pooler = null!;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        while (_started.TryPop(out var started))
            await started.DisposeAsync();
    }

    [SkippableFact]
    public async Task Login_reads_on_the_replica_which_takes_no_writes_and_writes_on_the_primary()
    {
        await StartAsync();

        Assert.Equal((true, false), (await AskAsync(ReadEntry, IsReplica), await AskAsync(Entry, IsReplica)));
        Assert.Equal(0L, await AskAsync(ReadEntry, "SELECT count(*) FROM notes"));
        var refused = await Assert.ThrowsAsync<PostgresException>(() => AskAsync(ReadEntry, Write));
        Assert.Equal(PostgresErrorCodes.ReadOnlySqlTransaction, refused.SqlState);

        await AskAsync(Entry, Write);
        await ReplayAsync();
        Assert.Equal(1L, await AskAsync(ReadEntry, "SELECT count(*) FROM notes"));
    }

    /// <summary>Who may log in is asked on the primary, by name; the replica itself then takes the same password.</summary>
    [SkippableFact]
    public async Task New_password_counts_on_the_replica_too_and_the_old_one_does_not()
    {
        await StartAsync();
        Assert.Equal(true, await AskAsync(ReadEntry, IsReplica));

        await _stack.UpAsync(RoleKind.TypeToken, "login", Reader("reader-password-2", version: 2));
        await ReplayAsync();

        Assert.Equal(true, await AskAsync(ReadEntry, IsReplica, "reader-password-2"));
        var refused = await Assert.ThrowsAsync<PostgresException>(() => AskAsync(ReadEntry, IsReplica));
        Assert.Contains("authentication failed", refused.MessageText, StringComparison.Ordinal);
    }

    private async Task StartAsync()
    {
        var program = await Obtain.Async("pgbouncer", PgBouncerProgram.FindAsync);
        var certificate = ServerCertificate.For(Address);
        _started.Push(_primary = await TestServer.StartAsync(ManagedServer.Rds, 15));
        await _primary.UseTlsAsync(certificate);
        _started.Push(_stack = await TestStack.ConnectAsync(_primary));
        await DeclareAsync();
        _started.Push(_replica = await _primary.StartReplicaAsync());
        _started.Push(_pooler = await PgBouncerServer.StartAsync(program, Ini, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["users"] = $"\"{PgBouncerIni.AuthUser}\" \"{PoolerPassword}\"",
            ["certificate"] = certificate.Certificate,
            ["key"] = certificate.Key,
            ["authority"] = certificate.Authority,
        }));
    }

    /// <summary>What the program declares on a server for its pooler, and a login that may write: what refuses is the replica.</summary>
    private async Task DeclareAsync()
    {
        await _stack.UpAsync(RoleKind.TypeToken, "owner", Props.Of(("name", "pooler_auth_owner")));
        await _stack.UpAsync(RoleKind.TypeToken, "pooler", Props.Of(("name", PgBouncerIni.AuthUser), ("login", true), ("password", Props.Secret(PoolerPassword))));
        await _stack.UpAsync(PoolerAuthKind.TypeToken, "auth", Props.Of(("owner", "pooler_auth_owner")));
        await _stack.UpAsync(RoleKind.TypeToken, "login", Reader(Password, version: 1));
        await _primary.SqlAsync("CREATE DATABASE auth_db");
        await _primary.SqlAsync($"CREATE TABLE notes (text text); GRANT SELECT, INSERT ON notes TO {Login}", "auth_db");
    }

    private static PropertyMap Reader(string password, int version)
        => Props.Of(("name", Login), ("login", true), ("pooled", true), ("password", Props.Secret(password)), ("passwordVersion", version));

    /// <summary>The declared ini; addresses, ports and the authority's file are this machine's.</summary>
    private string Ini(int port, string folder)
    {
        using var stacks = new ScratchFolder();
        File.WriteAllText(stacks.PathOf("prod.yaml"), Environment);
        File.WriteAllText(stacks.PathOf("auth.yaml"), Auth);
        var catalog = CatalogReader.Read(stacks.Path, "prod.yaml");
        var server = catalog.Servers[0];
        return PgBouncerIni.Of(server.Pooler!, PoolPlan.Entries(server, catalog.ServicesOn("main")), PoolerTask.Host, PoolerTask.ReadHost, 5432, $"{folder}/authority", folder)
            .Replace($"host={PoolerTask.Host} port=5432", $"host={Address} port={_primary.OwnPort}", StringComparison.Ordinal)
            .Replace($"host={PoolerTask.ReadHost} port=5432", $"host={Address} port={_replica.OwnPort}", StringComparison.Ordinal)
            .Replace("listen_addr = 0.0.0.0", $"listen_addr = {Address}", StringComparison.Ordinal)
            .Replace($"listen_port = {server.Pooler!.ListenPort}", $"listen_port = {port}", StringComparison.Ordinal);
    }

    private async Task<object?> AskAsync(string entry, string sql, string password = Password)
    {
        var way = new NpgsqlConnectionStringBuilder(_primary.ConnectionString(Login, password, entry, _pooler.Port)) { SslMode = SslMode.Require };
        await using var connection = new NpgsqlConnection(way.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Waits until the replica has what the primary has.</summary>
    private async Task ReplayAsync()
    {
        var written = await _primary.SqlAsync("SELECT pg_current_wal_insert_lsn()::text");
        for (var clock = Stopwatch.StartNew(); await _replica.SqlAsync($"SELECT pg_last_wal_replay_lsn() >= '{written}'") is not true; await Task.Delay(20))
            Assert.True(clock.Elapsed < Patience, _replica.Log);
    }
}
