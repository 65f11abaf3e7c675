using System.Collections.Immutable;
using Access.Databases;
using Access.Grants;
using Access.Roles;
using Access.Tests.Support;
using Pulumi.Experimental;

namespace Access.Tests;

[Collection(ServersCollection.Name)]
public sealed class GrantTests(ServersFixture servers)
{
    private const string Grant = GrantKind.TypeToken;
    private const string LoginPassword = "grant-tests-1";
    private static readonly string[] ReadWrite = ["SELECT", "INSERT", "UPDATE"];

    [SkippableTheory]
    [OnEveryServer]
    public async Task Service_may_do_what_is_granted_on_old_and_new_objects_and_nothing_else(ManagedServer kind, int major)
    {
        var server = await servers.GetAsync(kind, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await SetUpAsync(server, stack, "matrix");
        await stack.UpAsync(Grant, "usage", Schema("matrix", "USAGE"));
        await stack.UpAsync(Grant, "tables", Tables("matrix", ReadWrite));
        await stack.UpAsync(Grant, "future", Future("matrix", "table", ReadWrite));
        await stack.UpAsync(Grant, "sequences", Future("matrix", "sequence", "USAGE"));
        await server.SqlAsync("SET ROLE matrix_owner; CREATE TABLE public.later (id serial, v int)", "matrix");

        foreach (var table in new[] { "public.early", "public.later" })
        {
            Assert.Null(await TryAsync(server, "matrix", $"INSERT INTO {table} (v) VALUES (1)"));
            Assert.Null(await TryAsync(server, "matrix", $"UPDATE {table} SET v = 2 WHERE v = 1"));
            Assert.Null(await TryAsync(server, "matrix", $"SELECT v FROM {table}"));
            Assert.Equal("42501", await TryAsync(server, "matrix", $"DELETE FROM {table}"));
            Assert.Equal("42501", await TryAsync(server, "matrix", $"TRUNCATE {table}"));
            Assert.Equal("42501", await TryAsync(server, "matrix", $"DROP TABLE {table}"));
        }

        Assert.Equal("42501", await TryAsync(server, "matrix", "CREATE TABLE public.mine (id int)"));
        foreach (var resource in new[] { "usage", "tables", "future", "sequences" })
            await stack.RefreshAsync(resource);
        Assert.Equal("same", await stack.UpAsync(Grant, "tables", Tables("matrix", ReadWrite)));
        Assert.Equal("same", await stack.UpAsync(Grant, "future", Future("matrix", "table", ReadWrite)));

        await TearDownAsync(server, stack, "matrix", "sequences", "future", "tables", "usage");
    }

    [SkippableTheory]
    [OnEveryServer]
    public async Task Drift_made_by_hand_is_found_and_repaired(ManagedServer kind, int major)
    {
        var server = await servers.GetAsync(kind, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await SetUpAsync(server, stack, "drifting");
        var grants = new Dictionary<string, ImmutableDictionary<string, PropertyValue>>(StringComparer.Ordinal)
        {
            ["tables"] = Tables("drifting", ReadWrite),
            ["future"] = Future("drifting", "table", ReadWrite),
            ["usage"] = Schema("drifting", "USAGE"),
            ["connect"] = Props.Of(("role", "drifting_rw"), ("database", "drifting"), ("objectType", "database"), ("privileges", new[] { "CONNECT" })),
            ["columns"] = Tables("drifting", "REFERENCES").Add("objects", Props.Value(new[] { "early" })).Add("columns", Props.Value(new[] { "v", "id" })),
        };
        foreach (var (name, grant) in grants)
            await stack.UpAsync(Grant, name, grant);
        foreach (var (statement, resource) in new[]
        {
            ("GRANT DELETE ON public.early TO drifting_rw", "tables"),
            ("REVOKE UPDATE ON public.early FROM drifting_rw", "tables"),
            ("GRANT SELECT ON public.early TO drifting_rw WITH GRANT OPTION", "tables"),
            ("ALTER DEFAULT PRIVILEGES FOR ROLE drifting_owner GRANT TRUNCATE ON TABLES TO drifting_rw", "future"),
            ("ALTER DEFAULT PRIVILEGES FOR ROLE drifting_owner REVOKE SELECT ON TABLES FROM drifting_rw", "future"),
            ("GRANT CREATE ON SCHEMA public TO drifting_rw", "usage"),
            ("REVOKE CONNECT ON DATABASE drifting FROM drifting_rw", "connect"),
            ("GRANT UPDATE (v) ON public.early TO drifting_rw", "columns"),
        })
        {
            await server.SqlAsync(statement, "drifting");
            foreach (var (name, grant) in grants)
            {
                await stack.RefreshAsync(name);
                Assert.StartsWith(name == resource ? "update " : "same", await stack.UpAsync(Grant, name, grant), StringComparison.Ordinal);
            }

            await stack.RefreshAsync(resource);
            Assert.Equal("same", await stack.UpAsync(Grant, resource, grants[resource]));
        }

        await TearDownAsync(server, stack, "drifting", [.. grants.Keys]);
    }

    [SkippableTheory]
    [OnEveryServer]
    public async Task Functions_and_types_are_granted_by_signature_and_name(ManagedServer kind, int major)
    {
        var server = await servers.GetAsync(kind, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await SetUpAsync(server, stack, "routines");
        await server.SqlAsync(
            """
            SET ROLE routines_owner;
            CREATE FUNCTION public.twice(n int) RETURNS int LANGUAGE sql AS 'SELECT 2 * n';
            CREATE FUNCTION public.twice(t text) RETURNS text LANGUAGE sql AS 'SELECT t || t';
            CREATE TYPE public."odd ""mood" AS ENUM ('good');
            REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC
            """,
            "routines");
        var function = Props.Of(
            ("role", "routines_rw"), ("database", "routines"), ("schema", "public"), ("objectType", "function"), ("objects", new[] { "twice(integer)" }), ("privileges", new[] { "execute" }));
        var type = Props.Of(
            ("role", "routines_rw"), ("database", "routines"), ("schema", "public"), ("objectType", "type"), ("objects", new[] { "odd \"mood" }), ("privileges", new[] { "USAGE" }));
        await stack.UpAsync(Grant, "function", function);
        await stack.UpAsync(Grant, "type", type);
        Assert.Equal(
            "true false",
            await server.SqlAsync("SELECT has_function_privilege('routines_rw', 'twice(int)', 'EXECUTE') || ' ' || has_function_privilege('routines_rw', 'twice(text)', 'EXECUTE')", "routines"));
        await stack.RefreshAsync("function");
        await stack.RefreshAsync("type");
        Assert.Equal("same", await stack.UpAsync(Grant, "function", function));
        Assert.Equal("same", await stack.UpAsync(Grant, "type", type));
        await TearDownAsync(server, stack, "routines", "type", "function");
    }

    [SkippableTheory]
    [OnEveryServer]
    public async Task Table_that_a_migration_has_yet_to_make_is_granted_by_the_next_run(ManagedServer kind, int major)
    {
        var server = await servers.GetAsync(kind, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await SetUpAsync(server, stack, "pending");
        var tokens = Tables("pending", "SELECT", "DELETE").Add("objects", Props.Value(new[] { "tokens" }));
        Assert.Equal("create", await stack.UpAsync(Grant, "tokens", tokens));
        Assert.Equal(
            "Warning: some of tokens in schema \"public\" of database \"pending\" does not exist yet, and nothing is granted on it. "
            + "Run \"pulumi up\" again once it does: this grant stays a pending update until then",
            Assert.Single(stack.Messages));
        await server.SqlAsync("SET ROLE pending_owner; CREATE TABLE public.tokens (id int)", "pending");
        Assert.Equal("update privileges", await stack.UpAsync(Grant, "tokens", tokens));
        Assert.Null(await TryAsync(server, "pending", "DELETE FROM public.tokens"));
        Assert.Equal("same", await stack.UpAsync(Grant, "tokens", tokens));
        await TearDownAsync(server, stack, "pending", "tokens");
    }

    [SkippableTheory]
    [OnEveryServer]
    public async Task Second_refresh_still_sees_that_one_table_of_two_lacks_a_privilege(ManagedServer kind, int major)
    {
        var server = await servers.GetAsync(kind, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await SetUpAsync(server, stack, "partly");
        await server.SqlAsync("SET ROLE partly_owner; CREATE TABLE public.second (id int)", "partly");
        await stack.UpAsync(Grant, "tables", Tables("partly", "SELECT"));
        await server.SqlAsync("REVOKE SELECT ON public.second FROM partly_rw", "partly");
        await stack.RefreshAsync("tables");
        await stack.RefreshAsync("tables");
        Assert.Equal("update privileges", await stack.UpAsync(Grant, "tables", Tables("partly", "SELECT")));
        await TearDownAsync(server, stack, "partly", "tables");
    }

    [SkippableTheory]
    [OnEveryServer]
    public async Task Excepted_table_is_left_to_its_own_grant(ManagedServer kind, int major)
    {
        var server = await servers.GetAsync(kind, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await SetUpAsync(server, stack, "cleaning");
        await server.SqlAsync("SET ROLE cleaning_owner; CREATE TABLE public.tokens (id int)", "cleaning");
        var rest = Tables("cleaning", "SELECT").Add("exceptObjects", Props.Value(new[] { "tokens" }));
        var tokens = Tables("cleaning", "SELECT", "DELETE").Add("objects", Props.Value(new[] { "tokens" }));
        await stack.UpAsync(Grant, "rest", rest);
        await stack.UpAsync(Grant, "tokens", tokens);
        await stack.RefreshAsync("rest");
        Assert.Equal("same", await stack.UpAsync(Grant, "rest", rest));
        Assert.Null(await TryAsync(server, "cleaning", "DELETE FROM public.tokens"));
        Assert.Equal("42501", await TryAsync(server, "cleaning", "DELETE FROM public.early"));
        await TearDownAsync(server, stack, "cleaning", "tokens", "rest");
    }

    [SkippableTheory]
    [OnEveryServer]
    public async Task Imported_grant_is_what_the_role_holds(ManagedServer kind, int major)
    {
        var server = await servers.GetAsync(kind, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await SetUpAsync(server, stack, "importing");
        await server.SqlAsync("SET ROLE importing_owner; GRANT SELECT, INSERT ON public.early TO importing_rw", "importing");
        Assert.True(await stack.ImportAsync(Grant, "tables", "role=importing_rw&database=importing&schema=public&objectType=table"));
        Assert.Equal("same", await stack.UpAsync(Grant, "tables", Tables("importing", "SELECT", "INSERT")));
        Assert.False(await stack.ImportAsync(Grant, "none", "role=importing_rw&database=importing&schema=public&objectType=sequence"));
        await TearDownAsync(server, stack, "importing", "tables");
    }

    private static async Task SetUpAsync(TestServer server, TestStack stack, string name)
    {
        await stack.UpAsync(RoleKind.TypeToken, "owner", Props.Of(("name", name + "_owner")));
        await stack.UpAsync(RoleKind.TypeToken, "rw", Props.Of(("name", name + "_rw"), ("login", true), ("password", Props.Secret(LoginPassword))));
        await stack.UpAsync(DatabaseKind.TypeToken, "database", Props.Of(("name", name), ("owner", name + "_owner")));
        await server.SqlAsync($"SET ROLE {name}_owner; CREATE TABLE public.early (id int, v int)", name);
    }

    private static async Task TearDownAsync(TestServer server, TestStack stack, string name, params string[] grants)
    {
        foreach (var grant in grants)
            await stack.DeleteAsync(grant);
        await server.SqlAsync("DROP SCHEMA public CASCADE", name);
        await stack.DeleteAsync("database");
        await stack.DeleteAsync("rw");
        await stack.DeleteAsync("owner");
    }

    private static ImmutableDictionary<string, PropertyValue> Schema(string name, params string[] privileges)
        => Props.Of(("role", name + "_rw"), ("database", name), ("schema", "public"), ("objectType", "schema"), ("privileges", privileges));

    private static ImmutableDictionary<string, PropertyValue> Tables(string name, params string[] privileges)
        => Props.Of(("role", name + "_rw"), ("database", name), ("schema", "public"), ("objectType", "table"), ("privileges", privileges));

    private static ImmutableDictionary<string, PropertyValue> Future(string name, string type, params string[] privileges)
        => Props.Of(("role", name + "_rw"), ("database", name), ("objectType", type), ("future", true), ("forRole", name + "_owner"), ("privileges", privileges));

    /// <summary>Runs a statement as the service; null when it may, else the SQLSTATE.</summary>
    private static Task<string?> TryAsync(TestServer server, string name, string sql) => server.TryAsync(name + "_rw", LoginPassword, name, sql);
}
