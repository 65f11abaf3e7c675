using Access.Databases;
using Access.Health;
using Access.Roles;
using Access.Tests.Support;
using Npgsql;
using PropertyMap = System.Collections.Immutable.ImmutableDictionary<string, Pulumi.Experimental.PropertyValue>;

namespace Access.Tests;

[Collection(ServersCollection.Name)]
public sealed class HealthFunctionTests(ServersFixture servers)
{
    private const string Health = HealthFunctionKind.TypeToken;
    private const string Caller = "caller-password-1";

    [SkippableTheory]
    [OnEveryServer]
    public async Task Callers_see_all_sessions_and_others_may_not_call(ManagedServer kind, int major)
    {
        var server = await servers.GetAsync(kind, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await SetUpAsync(stack, "sound");
        var acl = await SchemaAclAsync(server, "sound");
        Assert.Equal("create", await stack.UpAsync(Health, "health", Checked("sound")));
        await stack.RefreshAsync("health");
        Assert.Equal("same", await stack.UpAsync(Health, "health", Checked("sound")));
        Assert.Equal(acl, await SchemaAclAsync(server, "sound"));
        Assert.Equal("healthy 0", await StatusAsync(server, "sound", "active_transactions", "activeTransactions"));

        stack.Forget("health"); // killed after the commit
        Assert.Equal("create", await stack.UpAsync(Health, "health", Checked("sound")));
        Assert.True(await stack.ImportAsync(Health, "health", "database=sound&schema=public"));
        Assert.Equal("same", await stack.UpAsync(Health, "health", Checked("sound")));

        // A transaction of a role that the caller is no member of.
        await using var other = new NpgsqlConnection(server.ConnectionString("postgres", Testing.Servers.PostgresServer.SuperuserPassword, "sound"));
        await other.OpenAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await using (var command = new NpgsqlCommand("SELECT 1", other, transaction))
            await command.ExecuteNonQueryAsync();
        Assert.Equal("healthy 1", await StatusAsync(server, "sound", "active_transactions", "activeTransactions"));
        Assert.Equal("update transactionsWarning", await stack.UpAsync(Health, "health", Checked("sound").Add("transactionsWarning", Props.Value(1))));
        Assert.Equal("warning 1", await StatusAsync(server, "sound", "active_transactions", "activeTransactions"));
        Assert.Equal("update transactionsWarning", await stack.UpAsync(Health, "health", Checked("sound").Add("transactionsWarning", Props.Value(2))));
        Assert.Equal("healthy 1", await StatusAsync(server, "sound", "active_transactions", "activeTransactions"));
        await transaction.RollbackAsync();

        Assert.Equal("update callers", await stack.UpAsync(Health, "health", Checked("sound").Remove("callers").Add("transactionsWarning", Props.Value(2))));
        Assert.Equal("42501", await server.TryAsync("sound_caller", Caller, "sound", "SELECT public.check_database_health()"));
        await other.CloseAsync();
        await stack.DeleteAsync("health");
        await TearDownAsync(stack);
    }

    [SkippableTheory]
    [OnEveryMajor]
    public async Task Size_is_judged_at_each_boundary_and_a_check_that_fails_is_critical(int major)
    {
        var server = await servers.GetAsync(ManagedServer.Rds, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await SetUpAsync(stack, "sized");
        var size = (int)(long)(await server.SqlAsync("SELECT pg_database_size('sized') / 1048576"))!;
        foreach (var (warning, critical, status) in new[] { (size + 1, size + 2, "healthy"), (size, size + 1, "warning"), (size - 1, size, "critical") })
        {
            await stack.UpAsync(Health, "health", Checked("sized").Add("sizeWarningMegabytes", Props.Value(warning)).Add("sizeCriticalMegabytes", Props.Value(critical)));
            Assert.StartsWith(status, await StatusAsync(server, "sized", "database_size", "bytes"), StringComparison.Ordinal);
        }

        Assert.StartsWith("healthy", await StatusAsync(server, "sized", "cache_hit_ratio", "blocksRead"), StringComparison.Ordinal);
        await server.SqlAsync(ServersFixture.Master, ServersFixture.MasterPassword, "postgres", "REVOKE pg_monitor FROM sized_health");
        await server.SqlAsync("REVOKE CONNECT ON DATABASE sized FROM PUBLIC; GRANT CONNECT ON DATABASE sized TO sized_caller");
        Assert.Equal("critical permission denied for database sized", await StatusAsync(server, "sized", "database_size", "error"));
        await stack.RefreshAsync("owner");
        await stack.DeleteAsync("health");
        await TearDownAsync(stack);
    }

    [SkippableTheory]
    [OnEveryMajor("CREATE OR REPLACE FUNCTION public.check_database_health() RETURNS TABLE (check_name text, status text, details jsonb) LANGUAGE sql AS 'SELECT ''all''::text, ''fine''::text, NULL::jsonb'")]
    [OnEveryMajor("GRANT EXECUTE ON FUNCTION public.check_database_health() TO PUBLIC")]
    [OnEveryMajor("ALTER FUNCTION public.check_database_health() SECURITY INVOKER")]
    [OnEveryMajor("ALTER FUNCTION public.check_database_health() RESET search_path")]
    [OnEveryMajor("ALTER FUNCTION public.check_database_health() OWNER TO tampered_owner")]
    [OnEveryMajor("REVOKE EXECUTE ON FUNCTION public.check_database_health() FROM tampered_caller")]
    public async Task Change_by_hand_is_drift_and_taken_back(int major, string change)
    {
        var server = await servers.GetAsync(ManagedServer.Rds, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await SetUpAsync(stack, "tampered");
        await stack.UpAsync(Health, "health", Checked("tampered"));
        await server.SqlAsync(change, "tampered");
        await stack.RefreshAsync("health");
        Assert.Equal("update drift", await stack.UpAsync(Health, "health", Checked("tampered")));
        await stack.RefreshAsync("health");
        Assert.Equal("same", await stack.UpAsync(Health, "health", Checked("tampered")));
        Assert.StartsWith("healthy", await StatusAsync(server, "tampered", "active_transactions", "activeTransactions"), StringComparison.Ordinal);
        await stack.DeleteAsync("health");
        await TearDownAsync(stack);
    }

    [SkippableFact]
    public async Task Owner_that_logs_in_or_reads_no_statistics_and_a_foreign_function_are_refused()
    {
        var server = await servers.GetAsync(ManagedServer.Rds);
        await using var stack = await TestStack.ConnectAsync(server);
        await SetUpAsync(stack, "refused");
        var login = await Assert.ThrowsAsync<AccessException>(() => stack.UpAsync(Health, "health", Checked("refused").SetItem("owner", Props.Value("refused_caller"))));
        Assert.StartsWith("owner: found \"refused_caller\", which may log in", login.Message, StringComparison.Ordinal);
        var blind = await Assert.ThrowsAsync<AccessException>(() => stack.UpAsync(Health, "health", Checked("refused").SetItem("owner", Props.Value("refused_owner"))));
        Assert.StartsWith("owner: found \"refused_owner\", which sees its own sessions only", blind.Message, StringComparison.Ordinal);
        await server.SqlAsync("SET ROLE refused_owner; CREATE FUNCTION public.check_database_health() RETURNS int LANGUAGE sql AS 'SELECT 1'", "refused");
        var foreign = await Assert.ThrowsAsync<AccessException>(() => stack.UpAsync(Health, "health", Checked("refused")));
        Assert.EndsWith("To take it over: pulumi import access:index:HealthFunction health 'database=refused&schema=public'", foreign.Message, StringComparison.Ordinal);
        await TearDownAsync(stack);
    }

    private static PropertyMap Checked(string name) => Props.Of(("database", name), ("owner", name + "_health"), ("callers", new[] { name + "_caller" }));

    private static async Task<string> StatusAsync(TestServer server, string name, string check, string detail)
        => (string)(await server.SqlAsync(
            name + "_caller", Caller, name, $"SELECT status || ' ' || (details->>'{detail}') FROM public.check_database_health() WHERE check_name = '{check}'"))!;

    private static Task<object?> SchemaAclAsync(TestServer server, string name) => server.SqlAsync("SELECT nspacl::text FROM pg_namespace WHERE nspname = 'public'", name);

    private static async Task SetUpAsync(TestStack stack, string name)
    {
        await stack.UpAsync(RoleKind.TypeToken, "db_owner", Props.Of(("name", name + "_owner")));
        await stack.UpAsync(RoleKind.TypeToken, "owner", Props.Of(("name", name + "_health"), ("memberOf", new[] { Props.Of(("role", "pg_monitor")) })));
        await stack.UpAsync(RoleKind.TypeToken, "caller", Props.Of(("name", name + "_caller"), ("login", true), ("password", Props.Secret(Caller))));
        await stack.UpAsync(DatabaseKind.TypeToken, "database", Props.Of(("name", name), ("owner", name + "_owner")));
    }

    private static async Task TearDownAsync(TestStack stack)
    {
        foreach (var resource in new[] { "database", "caller", "owner", "db_owner" })
            await stack.DeleteAsync(resource);
    }
}
