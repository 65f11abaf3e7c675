using System.Text.Json.Nodes;
using Access.Collecting;
using Access.Pooling;
using Access.Roles;
using Access.Tests.Support;
using Npgsql;
using Testing;

namespace Access.Tests.Collecting;

[Collection(ServersCollection.Name)]
public sealed class CollectorTests(ServersFixture servers)
{
    private const string Password = "made-up-password-7";

    [SkippableTheory]
    [OnEveryMajor]
    public async Task Sessions_rates_and_pools_are_read_as_the_logins_that_are_declared_for_it(int major)
    {
        var server = await servers.GetAsync(ManagedServer.Rds, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await stack.UpAsync(RoleKind.TypeToken, "owner", Props.Of(("name", "pooler_auth_owner")));
        await stack.UpAsync(RoleKind.TypeToken, "auth", Login("pooler_auth"));
        await stack.UpAsync(PoolerAuthKind.TypeToken, "pooler", Props.Of(("owner", "pooler_auth_owner")));
        await stack.UpAsync(RoleKind.TypeToken, "stats", Login("pooler_stats").Add("pooled", Props.Value(true)));
        await stack.UpAsync(RoleKind.TypeToken, "client", Login("client").Add("pooled", Props.Value(true)));
        await stack.UpAsync(RoleKind.TypeToken, "monitoring", Login("monitoring").Add("memberOf", Props.Value((System.Collections.Immutable.ImmutableDictionary<string, Pulumi.Experimental.PropertyValue>[])[Props.Of(("role", "pg_monitor"))])));
        await using var pooler = await AuthPooler.StartAsync(server, Password);
        await using var client = new NpgsqlConnection(server.ConnectionString("client", Password, "postgres", pooler.Port) + ";No Reset On Close=true");
        await client.OpenAsync();
        await using var transaction = await client.BeginTransactionAsync();
        await new NpgsqlCommand("SELECT 1", client, transaction).ExecuteNonQueryAsync();
        using var folder = new ScratchFolder();

        var sample = await SampleAsync(folder, Logins(server.OwnPort), new WatchedPooler("127.0.0.1", pooler.Port, null, ["postgres"]), probes: 4);

        Assert.Empty(sample.Failures);
        Assert.Equal(100, sample.ConnectionSuccessPercent);
        Assert.Equal(4, sample.SampleQueryMilliseconds.Length);
        Assert.All(sample.SampleQueryMilliseconds, time => Assert.InRange(time, 0.001, 5_000));
        var activity = sample.Activity!;
        Assert.Equal(1, activity.ByRole["client"]);
        Assert.InRange(activity.Idle, 1, 50);
        Assert.InRange(activity.SizeBytes, 5_000_000, long.MaxValue);
        Assert.InRange(activity.ErrorRatePercent!.Value, 0, 100);
        Assert.InRange(activity.CacheHitPercent!.Value, 1, 100);
        Assert.NotNull(activity.TransactionsPerSecond);
        Assert.Null(activity.ReplicationLagSeconds);
        Assert.Equal(5, sample.Pools!.UsagePercent); // one of PgBouncer's twenty
        Assert.Equal(0, sample.Pools.WaitingClients);

        await transaction.RollbackAsync();
        await client.CloseAsync();
        foreach (var resource in (string[])["monitoring", "client", "stats", "pooler", "auth", "owner"])
            await stack.DeleteAsync(resource);
    }

    [SkippableFact]
    public async Task Rolled_back_transactions_are_the_rate_of_errors()
    {
        var server = await servers.GetAsync(ManagedServer.Rds);
        using var folder = new ScratchFolder();
        using var stop = new CancellationTokenSource();
        var errors = FailAsync(server, stop.Token);

        var sample = await SampleAsync(folder, Logins(server.OwnPort, PostgresServer.Superuser, PostgresServer.SuperuserPassword), null, probes: 2);
        await stop.CancelAsync();

        Assert.InRange(await errors, 1, int.MaxValue);
        Assert.InRange(sample.Activity!.ErrorRatePercent!.Value, 1, 100);
    }

    [Fact]
    public async Task Server_and_pooler_that_do_not_answer_are_failed_connections_whose_reason_holds_no_secret()
    {
        using var folder = new ScratchFolder();
        var port = FreePort.Find();

        var sample = await SampleAsync(folder, Logins(port), new WatchedPooler("127.0.0.1", port, null, ["postgres"]), probes: 2);

        Assert.Equal(0, sample.ConnectionSuccessPercent);
        Assert.Null(sample.Activity);
        Assert.Null(sample.Pools);
        Assert.Equal(2, sample.Failures.Length);
        Assert.All(sample.Failures, failure => Assert.DoesNotContain(Password, failure, StringComparison.Ordinal));
    }

    private static async Task<ServerSample> SampleAsync(ScratchFolder folder, JsonObject logins, WatchedPooler? pooler, int probes)
    {
        var file = folder.PathOf("logins.json");
        await File.WriteAllTextAsync(file, logins.ToJsonString());
        var samples = new List<ServerSample>();
        await Collector.RunAsync(
            [new WatchedServer("main", null, pooler, null)],
            new CollectionSettings { LoginsFile = file, Once = true, Probes = probes, Interval = TimeSpan.FromMilliseconds(1_500) },
            sample =>
            {
                samples.Add(sample);
                return Task.CompletedTask;
            },
            CancellationToken.None);
        return Assert.Single(samples);
    }

    /// <summary>Transactions that fail, until it is ended.</summary>
    private static async Task<int> FailAsync(TestServer server, CancellationToken stop)
    {
        var failed = 0;
        while (!stop.IsCancellationRequested)
            failed += await server.TryAsync(PostgresServer.Superuser, PostgresServer.SuperuserPassword, "postgres", "SELECT 1/0") is null ? 0 : 1;
        return failed;
    }

    private static JsonObject Logins(int port, string monitoring = "monitoring", string password = Password) => new()
    {
        ["monitoring"] = new JsonObject { ["main"] = Login(monitoring, password, port) },
        ["poolers"] = new JsonObject { ["main"] = Login("pooler_stats", Password, port) },
    };

    private static JsonObject Login(string username, string password, int port) => new()
    {
        ["username"] = username,
        ["password"] = password,
        ["host"] = "127.0.0.1",
        ["port"] = port,
        ["dbname"] = "postgres",
        ["sslmode"] = "disable",
    };

    private static System.Collections.Immutable.ImmutableDictionary<string, Pulumi.Experimental.PropertyValue> Login(string name)
        => Props.Of(("name", name), ("login", true), ("password", Props.Secret(Password)), ("passwordVersion", 1));
}
