using System.Diagnostics;
using System.Globalization;
using Access.Pooling;
using Access.Roles;
using Access.Tests.Support;
using Npgsql;
using PropertyMap = System.Collections.Immutable.ImmutableDictionary<string, Pulumi.Experimental.PropertyValue>;

namespace Access.Tests;

[Collection(ServersCollection.Name)]
public sealed class PoolerAuthTests(ServersFixture servers)
{
    private const string Pooler = PoolerAuthKind.TypeToken;
    private const string Role = RoleKind.TypeToken;
    private const string PoolerPassword = "pooler-password-1";
    private static readonly PropertyMap Auth = Props.Of(("owner", "pooler_auth_owner"));

    [SkippableTheory]
    [OnEveryMajor]
    public async Task Lookup_gives_the_verifier_that_the_server_itself_has_and_follows_every_change(int major)
    {
        var server = await servers.GetAsync(ManagedServer.Rds, major);
        await using var stack = await SetUpAsync(server);
        await stack.UpAsync(Role, "login", Login("pooled_a"));
        Assert.Equal(await server.SqlAsync("SELECT rolpassword FROM pg_authid WHERE rolname = 'pooled_a'"), await LookupAsync(server, "pooled_a"));

        await stack.UpAsync(Role, "login", Login("pooled_a", password: "second", version: 2));
        Assert.Equal(await server.SqlAsync("SELECT rolpassword FROM pg_authid WHERE rolname = 'pooled_a'"), await LookupAsync(server, "pooled_a"));
        await stack.UpAsync(Role, "login", Login("pooled_b", password: "second", version: 2));
        Assert.Null(await LookupAsync(server, "pooled_a"));
        Assert.Equal(await server.SqlAsync("SELECT rolpassword FROM pg_authid WHERE rolname = 'pooled_b'"), await LookupAsync(server, "pooled_b"));

        await server.SqlAsync("ALTER ROLE pooled_b VALID UNTIL '2020-01-01'");
        Assert.Null(await LookupAsync(server, "pooled_b"));
        await server.SqlAsync("ALTER ROLE pooled_b VALID UNTIL 'infinity' NOLOGIN");
        Assert.Null(await LookupAsync(server, "pooled_b"));
        await server.SqlAsync("ALTER ROLE pooled_b LOGIN");
        await stack.DeleteAsync("login");
        Assert.Equal(0L, await server.SqlAsync("SELECT count(*) FROM pooler_auth.verifiers"));
        await TearDownAsync(server, stack);
    }

    [SkippableTheory]
    [OnEveryMajor]
    public async Task Password_rotated_elsewhere_stays_and_is_known_after_a_refresh(int major)
    {
        var server = await servers.GetAsync(ManagedServer.Rds, major);
        await using var stack = await SetUpAsync(server);
        await stack.UpAsync(Role, "login", Login("rotated_a"));
        var verifier = ScramVerifier.Compute("rotated");
        await server.SqlAsync($"ALTER ROLE rotated_a PASSWORD '{verifier}'; UPDATE pooler_auth.verifiers SET verifier = '{verifier}' WHERE username = 'rotated_a'");
        await stack.RefreshAsync("login");
        Assert.Equal("same", await stack.UpAsync(Role, "login", Login("rotated_a")));
        Assert.True(stack["login"]["scramVerifier"].TryGetString(out var known));
        Assert.Equal(verifier, known);

        await server.SqlAsync("DELETE FROM pooler_auth.verifiers");
        await stack.RefreshAsync("login");
        Assert.Equal("update pooled", await stack.UpAsync(Role, "login", Login("rotated_a")));
        Assert.Equal(verifier, await LookupAsync(server, "rotated_a"));
        await stack.DeleteAsync("login");
        await TearDownAsync(server, stack);
    }

    [SkippableFact]
    public async Task Pooler_that_runs_before_its_login_is_made_lets_in_afterwards_without_a_restart()
    {
        var server = await servers.GetAsync(ManagedServer.Rds);
        await using var pooler = await AuthPooler.StartAsync(server, PoolerPassword);
        Assert.NotNull(await server.TryAsync("pooled_a", "first", "postgres", "SELECT 1", pooler.Port));

        await using var stack = await SetUpAsync(server);
        await stack.UpAsync(Role, "login", Login("pooled_a"));

        for (var clock = Stopwatch.StartNew(); await server.TryAsync("pooled_a", "first", "postgres", "SELECT 1", pooler.Port) is { } refused; await Task.Delay(50))
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{refused}: {pooler.Log}");
        await stack.DeleteAsync("login");
        await TearDownAsync(server, stack);
    }

    [SkippableTheory]
    [OnEveryMajor]
    public async Task Nobody_but_the_pooler_may_call_or_read_and_nobody_plants_objects_in_the_way(int major)
    {
        var server = await servers.GetAsync(ManagedServer.Rds, major);
        await using var stack = await SetUpAsync(server);
        await stack.UpAsync(Role, "login", Login("curious"));
        Assert.Equal("42501", await TryAsync(server, "curious", "first", "SELECT * FROM pooler_auth.lookup('curious')"));
        Assert.Equal("42501", await TryAsync(server, "pooler_auth", PoolerPassword, "SELECT * FROM pooler_auth.verifiers"));
        Assert.Null(await TryAsync(
            server, "pooler_auth", PoolerPassword, "CREATE TEMP TABLE pg_roles AS SELECT 'x'::name AS rolname; SELECT * FROM pooler_auth.lookup('curious')"));
        Assert.Equal("{\"search_path=pg_catalog, pg_temp\"}", await server.SqlAsync("SELECT proconfig::text FROM pg_proc WHERE proname = 'lookup'"));
        await stack.DeleteAsync("login");
        await TearDownAsync(server, stack);
    }

    [SkippableTheory]
    [OnEveryMajor("GRANT EXECUTE ON FUNCTION pooler_auth.lookup(text) TO PUBLIC")]
    [OnEveryMajor("GRANT SELECT ON pooler_auth.verifiers TO pooler_auth")]
    [OnEveryMajor("GRANT USAGE ON SCHEMA pooler_auth TO PUBLIC")]
    [OnEveryMajor("REVOKE EXECUTE ON FUNCTION pooler_auth.lookup(text) FROM pooler_auth")]
    [OnEveryMajor("ALTER FUNCTION pooler_auth.lookup(text) SECURITY INVOKER")]
    [OnEveryMajor("ALTER FUNCTION pooler_auth.lookup(text) RESET search_path")]
    [OnEveryMajor("ALTER TABLE pooler_auth.verifiers OWNER TO postgres; ALTER TABLE pooler_auth.verifiers OWNER TO master")]
    public async Task Drift_made_by_hand_is_found_and_repaired(int major, string statement)
    {
        var server = await servers.GetAsync(ManagedServer.Rds, major);
        await using var stack = await SetUpAsync(server);
        await server.SqlAsync(statement);
        await stack.RefreshAsync("auth");
        Assert.Equal("update drift", await stack.UpAsync(Pooler, "auth", Auth));
        await stack.RefreshAsync("auth");
        Assert.Equal("same", await stack.UpAsync(Pooler, "auth", Auth));
        await TearDownAsync(server, stack);
    }

    [SkippableTheory]
    [OnEveryMajor]
    public async Task Schema_of_somebody_else_and_an_owner_with_a_login_are_refused(int major)
    {
        var server = await servers.GetAsync(ManagedServer.Rds, major);
        await using var stack = await SetUpAsync(server);
        stack.Forget("auth");
        Assert.Equal("create", await stack.UpAsync(Pooler, "auth", Auth)); // killed between commit and snapshot
        var foreign = await Assert.ThrowsAsync<AccessException>(() => stack.UpAsync(Pooler, "other", Auth));
        Assert.EndsWith("To take it over: pulumi import access:index:PoolerAuth other pooler_auth", foreign.Message, StringComparison.Ordinal);
        Assert.True(await stack.ImportAsync(Pooler, "other", "pooler_auth"));
        Assert.Equal("same", await stack.UpAsync(Pooler, "other", Auth));
        await server.SqlAsync("ALTER ROLE pooler_auth_owner LOGIN");
        var login = await Assert.ThrowsAsync<AccessException>(() => stack.UpAsync(Pooler, "auth", Auth.SetItem("role", Props.Value("somebody"))));
        Assert.Equal("owner: found \"pooler_auth_owner\", which may log in and would read every verifier, expected a role without login", login.Message);
        await server.SqlAsync("ALTER ROLE pooler_auth_owner NOLOGIN");
        await TearDownAsync(server, stack);
    }

    [SkippableTheory]
    [OnEveryMajor]
    public async Task Neon_has_a_pooler_of_its_own(int major)
    {
        var server = await servers.GetAsync(ManagedServer.Neon, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await stack.UpAsync(Role, "owner", Props.Of(("name", "pooler_auth_owner")));
        var error = await Assert.ThrowsAsync<AccessException>(() => stack.UpAsync(Pooler, "auth", Auth));
        Assert.Equal("found a server of Neon, which keeps verifiers to itself and has a pooler of its own: leave PoolerAuth out", error.Message);
        var role = await Assert.ThrowsAsync<AccessException>(() => stack.UpAsync(Role, "login", Login("pooled_a")));
        Assert.Contains("Neon takes no verifiers: leave pooled out there", role.Message, StringComparison.Ordinal);
        Assert.Equal(0L, await server.SqlAsync("SELECT count(*) FROM pg_roles WHERE rolname = 'pooled_a'"));
        await stack.DeleteAsync("owner");
    }

    private static async Task<TestStack> SetUpAsync(TestServer server)
    {
        var stack = await TestStack.ConnectAsync(server);
        await stack.UpAsync(Role, "owner", Props.Of(("name", "pooler_auth_owner")));
        await stack.UpAsync(Role, "pooler", Props.Of(("name", "pooler_auth"), ("login", true), ("password", Props.Secret(PoolerPassword))));
        await stack.UpAsync(Pooler, "auth", Auth);
        return stack;
    }

    private static async Task TearDownAsync(TestServer server, TestStack stack)
    {
        await stack.DeleteAsync("auth");
        await stack.DeleteAsync("pooler");
        await stack.DeleteAsync("owner");
        Assert.Equal(0L, await server.SqlAsync("SELECT count(*) FROM pg_namespace WHERE nspname = 'pooler_auth'"));
    }

    private static PropertyMap Login(string name, string password = "first", int version = 1)
        => Props.Of(("name", name), ("login", true), ("pooled", true), ("password", Props.Secret(password)), ("passwordVersion", version));

    private static async Task<string?> LookupAsync(TestServer server, string username)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString("pooler_auth", PoolerPassword, "postgres"));
        await connection.OpenAsync();
        // As PgBouncer asks: one parameter, of no declared type.
        await using var command = new NpgsqlCommand("SELECT username, verifier FROM pooler_auth.lookup($1)", connection) { Parameters = { new() { Value = username, DataTypeName = "unknown" } } };
        await using var reader = await command.ExecuteReaderAsync();
        return await reader.ReadAsync() ? Convert.ToString(reader["verifier"], CultureInfo.InvariantCulture) : null;
    }

    private static Task<string?> TryAsync(TestServer server, string username, string password, string sql) => server.TryAsync(username, password, "postgres", sql);
}
