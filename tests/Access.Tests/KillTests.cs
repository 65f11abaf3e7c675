using System.Collections.Immutable;
using System.Globalization;
using Access.Databases;
using Access.Grants;
using Access.PublicAccess;
using Access.Roles;
using Access.Tests.Support;
using Pulumi.Experimental;
using Pulumi.Rpc;

namespace Access.Tests;

/// <summary>kill -9 of the provider while it creates, changes and deletes: the next run ends in the declared state.</summary>
[Collection(ServersCollection.Name)]
public sealed class KillTests(ServersFixture servers)
{
    private const string Rounds = "DBREADY_KILL_ROUNDS";

    // Of each kind at least one comes for certain; a seed that failed is in the message.
    private static readonly int Count = int.Parse(Environment.GetEnvironmentVariable(Rounds) ?? "20", CultureInfo.InvariantCulture);

    [SkippableFact]
    public async Task Next_run_converges_and_a_foreign_role_is_left_alone()
    {
        var killed = 0;
        for (var round = 0; round < Count; round++)
        {
            var kind = round % 2 == 0 ? ManagedServer.Rds : ManagedServer.Neon;
            var server = await servers.GetAsync(kind, ServersFixture.Majors[round / 2 % ServersFixture.Majors.Length]);
            killed += await RunAsync(server, round) ? 1 : 0;
        }

        Assert.Equal(Count, killed);
    }

    /// <summary>One life of a stack, and the run after it; whether the provider was killed in it.</summary>
    private static async Task<bool> RunAsync(TestServer server, int round)
    {
        var random = new Random(round);
        var points = Enum.GetValues<KillPoint>();
        var point = points[round % points.Length];
        var at = random.Next(1, point is KillPoint.BeforeStatement or KillPoint.AfterStatement ? 150 : 14);
        var what = $"round {round} on {server.Programs.Major}: {point} {at}";
        await server.SqlAsync("CREATE ROLE kill_foreign CONNECTION LIMIT 3; COMMENT ON ROLE kill_foreign IS 'mine'");
        await using var stack = await TestStack.ConnectAsync(server);
        var killed = false;
        await using (var plugin = await PluginProvider.StartAsync())
        {
            var kill = new KillSwitch(point, at, plugin.Kill);
            await using var proxy = PostgresProxy.Start(server.Port, kill.NewSession);
            await stack.UseAsync(plugin, proxy.Port);
            var error = await Record.ExceptionAsync(() => LiveAsync(stack));
            killed = kill.HasKilled;
            Assert.True(killed ? error is GrpcException { StatusCode: GrpcStatusCode.Unavailable } : error is null, $"{what}: {error}");
        }

        await using var survivor = new AccessProvider(new RecordingEngine());
        await stack.UseAsync(survivor, server.Port);
        foreach (var resource in stack.Resources.ToList())
            await stack.RefreshAsync(resource);
        await UpAsync(stack, connectionLimit: 2);
        foreach (var (type, resource, inputs) in Program(connectionLimit: 2))
        {
            Assert.True(await stack.RefreshAsync(resource), what);
            var second = await stack.UpAsync(type, resource, inputs);
            Assert.True(second == "same", $"{what}: {resource} {second}");
        }

        Assert.Null(await server.TryAsync("kill_a", "kill-password-1", "kill", "SELECT 1"));
        await DeleteAsync(stack);
        Assert.Equal("kill_foreign 3 mine", await server.SqlAsync(
            "SELECT string_agg(concat_ws(' ', rolname, rolconnlimit, shobj_description(oid, 'pg_authid')), ', ') FROM pg_roles WHERE rolname LIKE 'kill%'"));
        Assert.Equal(0L, await server.SqlAsync("SELECT count(*) FROM pg_database WHERE datname = 'kill'"));
        await server.SqlAsync("DROP ROLE kill_foreign");
        return killed;
    }

    private static async Task LiveAsync(TestStack stack)
    {
        await UpAsync(stack, connectionLimit: 1);
        await UpAsync(stack, connectionLimit: 2);
        await DeleteAsync(stack);
    }

    private static async Task UpAsync(TestStack stack, int connectionLimit)
    {
        foreach (var (type, resource, inputs) in Program(connectionLimit))
            await stack.UpAsync(type, resource, inputs);
        var error = await Assert.ThrowsAnyAsync<Exception>(() => stack.UpAsync(RoleKind.TypeToken, "foreign", Props.Of(("name", "kill_foreign"), ("login", true))));
        if (error is GrpcException { StatusCode: GrpcStatusCode.Unavailable })
            throw error;
        Assert.StartsWith("role \"kill_foreign\" exists already and was not made by this resource", error.Message, StringComparison.Ordinal);
    }

    private static async Task DeleteAsync(TestStack stack)
    {
        foreach (var (_, resource, _) in Program(connectionLimit: 2).Reverse())
            await stack.DeleteAsync(resource);
    }

    private static ImmutableArray<(string Type, string Resource, ImmutableDictionary<string, PropertyValue> Inputs)> Program(int connectionLimit)
        =>
        [
            (RoleKind.TypeToken, "owner", Props.Of(("name", "kill_owner"))),
            (RoleKind.TypeToken, "rw", Props.Of(("name", "kill_rw"), ("settings", Props.Of(("statement_timeout", connectionLimit + "s"))))),
            (RoleKind.TypeToken, "login", Props.Of(
                ("name", "kill_a"), ("login", true), ("connectionLimit", connectionLimit), ("password", Props.Secret("kill-password-1")),
                ("memberOf", new[] { Props.Of(("role", "kill_rw")) }))),
            (DatabaseKind.TypeToken, "database", Props.Of(("name", "kill"), ("owner", "kill_owner"), ("connectionLimit", connectionLimit * 10))),
            (RevokePublicKind.TypeToken, "revoke", Props.Of(("database", "kill"), ("creators", new[] { "kill_owner" }))),
            (GrantKind.TypeToken, "connect", Props.Of(
                ("role", "kill_rw"), ("database", "kill"), ("objectType", "database"), ("privileges", connectionLimit == 1 ? ["CONNECT"] : new[] { "CONNECT", "TEMPORARY" }))),
            (GrantKind.TypeToken, "future", Props.Of(
                ("role", "kill_rw"), ("database", "kill"), ("objectType", "table"), ("future", true), ("forRole", "kill_owner"),
                ("privileges", connectionLimit == 1 ? ["SELECT"] : new[] { "SELECT", "INSERT" }))),
        ];
}
