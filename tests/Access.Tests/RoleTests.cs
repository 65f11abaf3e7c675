using Access.Roles;
using Access.Tests.Support;

namespace Access.Tests;

[Collection(ServersCollection.Name)]
public sealed class RoleTests(ServersFixture servers)
{
    private const string Role = RoleKind.TypeToken;

    [SkippableTheory]
    [OnEveryServer]
    public async Task Created_role_logs_in_and_a_second_run_changes_nothing(ManagedServer kind, int major)
    {
        var server = await servers.GetAsync(kind, major);
        await using var stack = await TestStack.ConnectAsync(server);
        const string Password = "c0rrect-horse-battery";
        var group = Props.Of(("name", "basic_rw"));
        var login = Props.Of(
            ("name", "basic_a"), ("service", "basic"), ("login", true), ("connectionLimit", 7), ("password", Props.Secret(Password)),
            ("validUntil", "2035-01-01T02:00:00+02:00"), ("settings", Props.Of(("statement_timeout", "30s"), ("search_path", "app,public"))),
            ("databaseSettings", Props.Of(("postgres", Props.Value(Props.Of(("work_mem", "8MB")))))),
            ("memberOf", new[] { Props.Of(("role", "basic_rw")), Props.Of(("role", "pg_monitor")) }));
        Assert.Equal("create", await stack.UpAsync(Role, "group", group));
        Assert.Equal("create", await stack.UpAsync(Role, "login", login));
        Assert.Equal("30s app, public 8MB", await AskAsync(
            server, "basic_a", Password, "SELECT concat_ws(' ', current_setting('statement_timeout'), current_setting('search_path'), current_setting('work_mem'))"));
        Assert.True(await stack.RefreshAsync("login"));
        Assert.Equal("same", await stack.UpAsync(Role, "login", login));
        Assert.True(stack["login"]["scramVerifier"].IsSecret);
        Assert.True(stack["login"]["password"].IsSecret);
        Assert.Equal(kind == ManagedServer.Neon, server.Log.Contains(Password, StringComparison.Ordinal)); // Neon takes nothing else
        await stack.DeleteAsync("login");
        await stack.DeleteAsync("group");
        Assert.Equal(0L, await server.SqlAsync("SELECT count(*) FROM pg_roles WHERE rolname LIKE 'basic%'"));
    }

    [SkippableTheory]
    [OnEveryServer]
    public async Task Drift_made_by_hand_is_found_and_repaired(ManagedServer kind, int major)
    {
        var server = await servers.GetAsync(kind, major);
        await using var stack = await TestStack.ConnectAsync(server);
        var login = Props.Of(
            ("name", "drift_a"), ("login", true), ("settings", Props.Of(("statement_timeout", "30s"))), ("memberOf", new[] { Props.Of(("role", "drift_rw")) }));
        await stack.UpAsync(Role, "group", Props.Of(("name", "drift_rw")));
        await stack.UpAsync(Role, "login", login);
        foreach (var (statement, expected) in new[]
        {
            ("ALTER ROLE drift_a CONNECTION LIMIT 1", "update connectionLimit"),
            ("ALTER ROLE drift_a NOLOGIN", "update login"),
            ("ALTER ROLE drift_a CREATEDB", "update createDatabase"),
            ("ALTER ROLE drift_a VALID UNTIL '2001-01-01'", "update validUntil"),
            ("ALTER ROLE drift_a SET statement_timeout TO 0", "update settings.statement_timeout"),
            ("ALTER ROLE drift_a RESET ALL", "update settings"),
            ("ALTER ROLE drift_a IN DATABASE postgres SET work_mem TO '1MB'", "update databaseSettings"),
            ("GRANT pg_read_all_data TO drift_a", "update memberOf"),
            ("REVOKE drift_rw FROM drift_a", "update memberOf"),
            ("GRANT drift_rw TO drift_a WITH ADMIN OPTION", "update memberOf"),
        })
        {
            // From 16 on a membership is its grantor's to revoke: by hand here means with the same login.
            await server.SqlAsync($"SET ROLE {ServersFixture.Master}; {statement}");
            await stack.RefreshAsync("login");
            Assert.Equal(expected, await stack.UpAsync(Role, "login", login));
            await stack.RefreshAsync("login");
            Assert.Equal("same", await stack.UpAsync(Role, "login", login));
        }

        // What only a superuser can take away again is reported, not glossed over.
        await server.SqlAsync("ALTER ROLE drift_a BYPASSRLS");
        await stack.RefreshAsync("login");
        var error = await Assert.ThrowsAsync<AccessException>(() => stack.UpAsync(Role, "login", login));
        Assert.Matches(@"^login: .*(superuser|permission denied).* \(SQLSTATE 42501\)", error.Message);
        await server.SqlAsync("DROP ROLE drift_a; DROP ROLE drift_rw");
    }

    [SkippableTheory]
    [OnEveryServer]
    public async Task Password_rotated_outside_stays_until_its_version_changes(ManagedServer kind, int major)
    {
        var server = await servers.GetAsync(kind, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await stack.UpAsync(Role, "r", Login("first-password-1", 1));
        await server.SqlAsync("ALTER ROLE rotated PASSWORD 'rotated-outside-2'");
        Assert.Equal("same", await stack.UpAsync(Role, "r", Login("another-password-3", 1)));
        Assert.Equal("rotated", await AskAsync(server, "rotated", "rotated-outside-2", "SELECT current_user::text"));
        var verifier = stack["r"]["scramVerifier"];
        Assert.Equal("update passwordVersion", await stack.UpAsync(Role, "r", Login("another-password-3", 2)));
        Assert.Equal("rotated", await AskAsync(server, "rotated", "another-password-3", "SELECT current_user::text"));
        Assert.Equal(kind == ManagedServer.Neon, verifier.Equals(stack["r"]["scramVerifier"])); // there it is empty
        Assert.Equal(kind == ManagedServer.Neon, server.Log.Contains("another-password-3", StringComparison.Ordinal));
        await stack.DeleteAsync("r");

        static System.Collections.Immutable.ImmutableDictionary<string, Pulumi.Experimental.PropertyValue> Login(string password, int version)
            => Props.Of(("name", "rotated"), ("login", true), ("password", Props.Secret(password)), ("passwordVersion", version));
    }

    [SkippableTheory]
    [OnEveryServer]
    public async Task Foreign_role_is_left_alone_and_shows_the_import_line(ManagedServer kind, int major)
    {
        var server = await servers.GetAsync(kind, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await server.SqlAsync($"SET ROLE {ServersFixture.Master}; CREATE ROLE \"it's\" LOGIN CONNECTION LIMIT 3");
        var error = await Assert.ThrowsAsync<AccessException>(() => stack.UpAsync(Role, "mine", Props.Of(("name", "it's"))));
        Assert.Equal("role \"it's\" exists already and was not made by this resource. To take it over: pulumi import access:index:Role mine 'it'\\''s'", error.Message);
        Assert.Equal(3, await server.SqlAsync("SELECT rolconnlimit FROM pg_roles WHERE rolname = 'it''s'"));

        Assert.True(await stack.ImportAsync(Role, "mine", "it's"));
        Assert.Equal("same", await stack.UpAsync(Role, "mine", Props.Of(("name", "it's"), ("login", true), ("connectionLimit", 3))));
        await stack.DeleteAsync("mine");
    }

    [SkippableTheory]
    [OnEveryServer]
    public async Task Role_created_before_a_kill_is_taken_up_by_its_own_resource_only(ManagedServer kind, int major)
    {
        var server = await servers.GetAsync(kind, major);
        await using var stack = await TestStack.ConnectAsync(server);
        var role = Props.Of(("name", "killed"), ("login", true));
        await stack.UpAsync(Role, "r", role);
        stack.Forget("r");
        Assert.Equal("create", await stack.UpAsync(Role, "r", role.SetItem("connectionLimit", Props.Value(4))));
        Assert.Equal(4, await server.SqlAsync("SELECT rolconnlimit FROM pg_roles WHERE rolname = 'killed'"));

        await using var other = await TestStack.ConnectAsync(server, "other");
        var error = await Assert.ThrowsAsync<AccessException>(() => other.UpAsync(Role, "r", role));
        Assert.StartsWith("role \"killed\" exists already, managed by urn:pulumi:dev::tests::access:index:Role::r. ", error.Message, StringComparison.Ordinal);
        await stack.DeleteAsync("r");
    }

    [SkippableTheory]
    [OnEveryServer]
    public async Task Renamed_role_stays_the_same_role(ManagedServer kind, int major)
    {
        var server = await servers.GetAsync(kind, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await stack.UpAsync(Role, "r", Props.Of(("name", "before")));
        var oid = await server.SqlAsync("SELECT oid FROM pg_roles WHERE rolname = 'before'");
        Assert.Equal("update name", await stack.UpAsync(Role, "r", Props.Of(("name", "after"))));
        Assert.Equal(oid, await server.SqlAsync("SELECT oid FROM pg_roles WHERE rolname = 'after'"));
        Assert.True(await stack.RefreshAsync("r"));
        Assert.Equal("same", await stack.UpAsync(Role, "r", Props.Of(("name", "after"))));
        await stack.DeleteAsync("r");
    }

    [SkippableTheory]
    [OnEveryServer]
    public async Task Role_that_owns_objects_is_kept_with_a_list_or_hands_them_over(ManagedServer kind, int major)
    {
        var server = await servers.GetAsync(kind, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await stack.UpAsync(Role, "heir", Props.Of(("name", "heir")));
        await stack.UpAsync(Role, "owner", Props.Of(("name", "leaving")));
        await server.SqlAsync("CREATE TABLE public.kept (id int); ALTER TABLE public.kept OWNER TO leaving");
        var error = await Assert.ThrowsAsync<AccessException>(() => stack.DeleteAsync("owner"));
        Assert.Equal(
            "role \"leaving\" is still needed: owns table public.kept in database \"postgres\". Revoke and reassign these, or give the role that takes over as \"reassignOwnedTo\"",
            error.Message);
        await stack.UpAsync(Role, "owner", Props.Of(("name", "leaving"), ("reassignOwnedTo", "heir")));
        await stack.DeleteAsync("owner");
        Assert.Equal("heir", await server.SqlAsync("SELECT tableowner::text FROM pg_tables WHERE tablename = 'kept'"));
        await server.SqlAsync("DROP TABLE public.kept");
        await stack.DeleteAsync("heir");
    }

    private static async Task<string?> AskAsync(TestServer server, string user, string password, string sql)
        => (string?)await server.SqlAsync(user, password, "postgres", sql);
}
