using System.Text.RegularExpressions;
using Access.Roles;
using Access.Tests.Support;

namespace Access.Tests;

/// <summary>The released CLI, a C# program and the plugin as a process, on a server of the test's own.</summary>
public sealed partial class RealCliTests
{
    // By hand is with the master's login: what another role granted is that role's to revoke.
    private static readonly (string Database, string Statement, string Resource)[] Drift =
    [
        ("auth", "GRANT DELETE ON public.early TO auth_service", "auth-service-table"),
        ("auth", "REVOKE SELECT ON public.early FROM auth_readonly", "auth-readonly-table"),
        ("auth", "GRANT SELECT ON public.early TO auth_cleanup WITH GRANT OPTION", "auth-cleanup-table"),
        ("auth", "ALTER DEFAULT PRIVILEGES FOR ROLE auth_owner GRANT TRUNCATE ON TABLES TO auth_service", "auth-service-table-future"),
        ("auth", "GRANT CREATE ON SCHEMA public TO auth_service", "auth-service-schema"),
        ("auth", "GRANT CONNECT ON DATABASE auth TO PUBLIC", "auth-public"),
        ("postgres", "GRANT orders_service TO auth_a", "auth-service-a"),
        ("postgres", "ALTER ROLE auth_b CONNECTION LIMIT 1", "auth-service-b"),
        ("postgres", "ALTER ROLE orders_a SET statement_timeout TO 0", "orders-service-a"),
        ("postgres", "ALTER ROLE orders_b NOLOGIN", "orders-service-b"),
        ("postgres", "ALTER DATABASE orders CONNECTION LIMIT 3", "orders"),
    ];

    // bench/access tries all of them.
    public static IEnumerable<object[]> Servers
        => from kind in Enum.GetValues<ManagedServer>()
           from major in ServersFixture.Majors
           where Environment.GetEnvironmentVariable("DBREADY_CLI_SERVERS") == "all" || (kind, major) is (ManagedServer.Rds, 15) or (ManagedServer.Neon, 17)
           select (object[])[kind, major];

    [SkippableTheory]
    [MemberData(nameof(Servers))]
    public async Task Stack_of_four_databases_is_upped_repaired_imported_and_destroyed_without_a_trace(ManagedServer kind, int major)
    {
        await using var server = await TestServer.StartAsync(kind, major);
        using var cli = await CliStack.InitAsync(server.Port, pooler: kind == ManagedServer.Rds, "auth", "billing", "orders", "reviews");
        var before = await ServerDump.ReadAsync(server);
        Assert.Matches(Created(), await cli.RunAsync("up", "--diff")); // which shows every input
        await RequireUnchangedAsync();
        await server.SqlAsync("SET ROLE auth_owner; CREATE TABLE public.early (id int)", "auth");
        await cli.RunAsync("up", "--refresh");
        await RequireUnchangedAsync();

        foreach (var (database, statement, _) in Drift)
            await server.SqlAsync(ServersFixture.Master, ServersFixture.MasterPassword, database, statement);
        Assert.Contains($"~ {Drift.Length} updated", await cli.RunAsync("refresh"), StringComparison.Ordinal);
        var repair = await cli.RunAsync("up");
        foreach (var (_, _, resource) in Drift)
            Assert.Matches($@"~ +access:index:\w+ +{resource} ", repair);
        Assert.Contains($"~ {Drift.Length} updated", repair, StringComparison.Ordinal);
        await RequireUnchangedAsync();

        await RotateByHandAsync(server, cli, kind == ManagedServer.Rds);
        await ImportAsync(server, cli);
        await server.SqlAsync("DROP TABLE public.early", "auth"); // one database alone is in the way: the CLI stops at the first
        await server.SqlAsync("CREATE TABLE public.orders (id int); ALTER TABLE public.orders OWNER TO orders_owner", "orders");
        var refused = await cli.TryAsync("destroy");
        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains("database \"orders\" holds 1 tables: public.orders. It is not dropped", refused.Output, StringComparison.Ordinal);
        await server.SqlAsync("DROP TABLE public.orders", "orders");
        await cli.RunAsync("destroy");
        Assert.Equal(before, await ServerDump.ReadAsync(server));
        var told = server.Log.Split('\n').Where(l => l.Contains("planted-", StringComparison.Ordinal));
        Assert.All(told, l => Assert.True(kind == ManagedServer.Neon && l.Contains("ALTER ROLE", StringComparison.Ordinal), l));
        Assert.DoesNotContain("rotated-", server.Log, StringComparison.Ordinal);

        async Task RequireUnchangedAsync()
        {
            await cli.RunAsync("preview", "--expect-no-changes");
            var state = await cli.RunAsync("stack", "export");
            foreach (var secret in new[] { "planted-", "SCRAM-SHA-256$", ServersFixture.MasterPassword })
            {
                Assert.DoesNotContain(secret, state, StringComparison.Ordinal);
                Assert.DoesNotContain(secret, cli.Events, StringComparison.Ordinal);
            }
        }
    }

    [SkippableFact]
    public async Task Run_after_a_kill_with_pending_operations_converges()
    {
        await using var server = await TestServer.StartAsync(ManagedServer.Rds, 16);
        await server.SqlAsync("CREATE ROLE auth_foreign");
        foreach (var (point, at, cliToo) in new[] { (KillPoint.BeforeBegin, 3, false), (KillPoint.BeforeCommit, 8, true), (KillPoint.AfterCommit, 5, true) })
        {
            CliStack? killed = null;
            var kill = new KillSwitch(point, at, () => killed!.Kill(cliToo));
            await using var proxy = PostgresProxy.Start(server.Port, kill.NewSession);
            using var cli = killed = await CliStack.InitAsync(proxy.Port, pooler: true, "auth");
            var first = await cli.TryAsync("up", "--parallel", "1"); // the CLI writes its state in place: no other operation is at it when it is killed
            Assert.True(kill.HasKilled && first.ExitCode != 0, first.All);
            if (cliToo)
            {
                await cli.RunAsync("cancel", "--yes"); // the lock of a process that is no more
                Assert.Contains("pending_operations", await cli.RunAsync("stack", "export"), StringComparison.Ordinal);
            }

            await cli.TryAsync("refresh", "--clear-pending-creates");
            await cli.RunAsync("up");
            await cli.RunAsync("preview", "--expect-no-changes");
            await cli.RunAsync("destroy");
            Assert.Equal("auth_foreign", await server.SqlAsync("SELECT string_agg(rolname, ', ') FROM pg_roles WHERE rolname LIKE 'auth%'"));
        }
    }

    [GeneratedRegex(@"\+ \d+ created", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Created();

    // A password rotated outside Pulumi stays, and works through a pooler that nobody reloads.
    private static async Task RotateByHandAsync(TestServer server, CliStack cli, bool pooled)
    {
        await using var pooler = pooled ? await AuthPooler.StartAsync(server, "planted-pooler_auth", "auth") : null;
        int?[] ports = pooler is null ? [null] : [null, pooler.Port];
        foreach (var port in ports)
            Assert.Null(await TryAsync("planted-auth_b", port));
        var verifier = ScramVerifier.Compute("rotated-auth_b");
        var table = pooled ? $"UPDATE pooler_auth.verifiers SET verifier = '{verifier}' WHERE username = 'auth_b'" : "";
        await server.SqlAsync($"ALTER ROLE auth_b PASSWORD '{verifier}'; {table}");
        Assert.Matches(@"\d+ unchanged", await cli.RunAsync("up"));
        foreach (var port in ports)
        {
            Assert.Null(await TryAsync("rotated-auth_b", port));
            Assert.NotNull(await TryAsync("planted-auth_b", port));
        }

        Assert.DoesNotContain("rotated-", pooler?.Log ?? "", StringComparison.Ordinal);

        Task<string?> TryAsync(string password, int? port) => server.TryAsync("auth_b", password, "auth", "SELECT 1", port);
    }

    // A role that the state lost and that nothing marks as the stack's is taken over with the command that the error shows.
    private static async Task ImportAsync(TestServer server, CliStack cli)
    {
        await cli.RunAsync("state", "delete", "urn:pulumi:dev::clitest::access:index:Role::monitoring", "--yes");
        await server.SqlAsync("COMMENT ON ROLE monitoring IS NULL");
        var refused = await cli.TryAsync("up");
        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains("role \"monitoring\" exists already and was not made by this resource. To take it over: pulumi import access:index:Role monitoring monitoring", refused.Output, StringComparison.Ordinal);
        await cli.RunAsync(
            "import", "access:index:Role", "monitoring", "monitoring", "--provider", "server=urn:pulumi:dev::clitest::pulumi:providers:access::server",
            "--protect=false", "--generate-code=false");
        await cli.RunAsync("up");
        await cli.RunAsync("preview", "--expect-no-changes");
    }
}
