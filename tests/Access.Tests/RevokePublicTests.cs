using Access.Databases;
using Access.PublicAccess;
using Access.Roles;
using Access.Tests.Support;
using PropertyMap = System.Collections.Immutable.ImmutableDictionary<string, Pulumi.Experimental.PropertyValue>;

namespace Access.Tests;

[Collection(ServersCollection.Name)]
public sealed class RevokePublicTests(ServersFixture servers)
{
    private const string Revoke = RevokePublicKind.TypeToken;
    private const string Outsider = "outsider-password-1";

    [SkippableTheory]
    [OnEveryServer]
    public async Task Outsider_reaches_nothing_until_the_defaults_are_restored(ManagedServer kind, int major)
    {
        var server = await servers.GetAsync(kind, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await SetUpAsync(server, stack, "closed");
        var acl = await AclAsync(server, "closed");
        Assert.Null(await TryAsync(server, "closed", "SELECT public.early()"));

        Assert.Equal("create", await stack.UpAsync(Revoke, "revoke", Closed("closed")));
        await server.SqlAsync("SET ROLE closed_owner; CREATE FUNCTION public.later() RETURNS int LANGUAGE sql AS 'SELECT 1'", "closed");
        Assert.Equal("42501", await TryAsync(server, "closed", "SELECT 1"));
        await server.SqlAsync("GRANT CONNECT ON DATABASE closed TO closed_outsider");
        Assert.Equal("42501", await TryAsync(server, "closed", "SELECT public.early()"));
        Assert.Equal("42501", await TryAsync(server, "closed", "SELECT public.later()"));
        Assert.Equal("42501", await TryAsync(server, "closed", "CREATE TEMP TABLE t (id int)"));
        Assert.Equal("42501", await TryAsync(server, "closed", "CREATE TABLE public.t (id int)"));
        await server.SqlAsync("REVOKE CONNECT ON DATABASE closed FROM closed_outsider");
        await stack.RefreshAsync("revoke");
        Assert.Equal("same", await stack.UpAsync(Revoke, "revoke", Closed("closed")));

        await stack.DeleteAsync("revoke");
        Assert.Null(await TryAsync(server, "closed", "SELECT public.early(), public.later()"));
        Assert.Equal(acl, await AclAsync(server, "closed"));
        await TearDownAsync(server, stack, "closed");
    }

    [SkippableTheory]
    [OnEveryMajor("GRANT CONNECT ON DATABASE loose TO PUBLIC", "REVOKE CONNECT ON DATABASE loose FROM PUBLIC")]
    [OnEveryMajor("GRANT CREATE ON DATABASE loose TO PUBLIC", "REVOKE CREATE ON DATABASE loose FROM PUBLIC")]
    [OnEveryMajor("GRANT CREATE ON SCHEMA public TO PUBLIC", "REVOKE CREATE ON SCHEMA public FROM PUBLIC")]
    [OnEveryMajor("GRANT EXECUTE ON FUNCTION public.early() TO PUBLIC", "REVOKE EXECUTE ON ROUTINE public.early() FROM PUBLIC")]
    [OnEveryMajor(
        "ALTER DEFAULT PRIVILEGES FOR ROLE loose_owner GRANT EXECUTE ON ROUTINES TO PUBLIC",
        "ALTER DEFAULT PRIVILEGES FOR ROLE loose_owner REVOKE EXECUTE ON ROUTINES FROM PUBLIC")]
    [OnEveryMajor(
        "ALTER DEFAULT PRIVILEGES FOR ROLE loose_owner IN SCHEMA public GRANT EXECUTE ON ROUTINES TO PUBLIC",
        "ALTER DEFAULT PRIVILEGES FOR ROLE loose_owner IN SCHEMA public REVOKE EXECUTE ON ROUTINES FROM PUBLIC")]
    public async Task Door_opened_by_hand_is_found_and_shut(int major, string opened, string drift)
    {
        var server = await servers.GetAsync(ManagedServer.Rds, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await SetUpAsync(server, stack, "loose");
        await stack.UpAsync(Revoke, "revoke", Closed("loose"));
        await server.SqlAsync(opened, "loose");
        await stack.RefreshAsync("revoke");
        Assert.Equal([drift], stack["revoke"]["drift"].TryGetArray(out var statements) ? statements.Select(s => s.TryGetString(out var text) ? text : "") : []);
        Assert.Equal("update drift", await stack.UpAsync(Revoke, "revoke", Closed("loose")));
        await stack.RefreshAsync("revoke");
        Assert.Equal("same", await stack.UpAsync(Revoke, "revoke", Closed("loose")));
        await stack.DeleteAsync("revoke");
        await TearDownAsync(server, stack, "loose");
    }

    [SkippableTheory]
    [OnEveryMajor]
    public async Task Privilege_and_creator_taken_out_of_the_list_are_restored(int major)
    {
        var server = await servers.GetAsync(ManagedServer.Rds, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await SetUpAsync(server, stack, "partial");
        await stack.UpAsync(Revoke, "revoke", Closed("partial"));
        var less = Closed("partial").Remove("creators").Add("privileges", Props.Value(new[] { "TEMPORARY", "CREATE", "EXECUTE" }));
        Assert.StartsWith("update creators, privileges", await stack.UpAsync(Revoke, "revoke", less), StringComparison.Ordinal);
        Assert.Null(await TryAsync(server, "partial", "SELECT public.early()"));
        Assert.Equal("42501", await TryAsync(server, "partial", "CREATE TEMP TABLE t (id int)"));
        await stack.DeleteAsync("revoke");
        await TearDownAsync(server, stack, "partial");
    }

    [SkippableTheory]
    [OnEveryMajor("postgres")]
    [OnEveryMajor("template1")]
    public async Task Databases_of_the_server_itself_are_shut_where_the_master_owns_them(int major, string database)
    {
        var server = await servers.GetAsync(ManagedServer.Rds, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await stack.UpAsync(Revoke, "revoke", Props.Of(("database", database)));
        Assert.Equal(false, await server.SqlAsync($"SELECT EXISTS (SELECT FROM pg_database, aclexplode(datacl) x WHERE datname = '{database}' AND x.grantee = 0)"));
        await stack.DeleteAsync("revoke");
        Assert.True(await stack.ImportAsync(Revoke, "revoke", database));
        Assert.Equal("update privileges", (await stack.UpAsync(Revoke, "revoke", Props.Of(("database", database)))));
        await stack.DeleteAsync("revoke");
    }

    [SkippableTheory]
    [OnEveryMajor]
    public async Task Neon_keeps_its_own_database_and_the_error_says_whose_it_is(int major)
    {
        var server = await servers.GetAsync(ManagedServer.Neon, major);
        await using var stack = await TestStack.ConnectAsync(server);
        var error = await Assert.ThrowsAsync<AccessException>(() => stack.UpAsync(Revoke, "revoke", Props.Of(("database", "postgres"))));
        Assert.StartsWith("what is to be changed belongs to role \"postgres\", which the login \"master\" may not become", error.Message, StringComparison.Ordinal);
    }

    private static PropertyMap Closed(string name) => Props.Of(("database", name), ("creators", new[] { name + "_owner" }));

    private static async Task SetUpAsync(TestServer server, TestStack stack, string name)
    {
        await stack.UpAsync(RoleKind.TypeToken, "owner", Props.Of(("name", name + "_owner")));
        await stack.UpAsync(RoleKind.TypeToken, "outsider", Props.Of(("name", name + "_outsider"), ("login", true), ("password", Props.Secret(Outsider))));
        await stack.UpAsync(DatabaseKind.TypeToken, "database", Props.Of(("name", name), ("owner", name + "_owner")));
        await server.SqlAsync($"SET ROLE {name}_owner; CREATE FUNCTION public.early() RETURNS int LANGUAGE sql AS 'SELECT 1'", name);
    }

    private static async Task TearDownAsync(TestServer server, TestStack stack, string name)
    {
        await stack.DeleteAsync("database");
        await stack.DeleteAsync("outsider");
        await stack.DeleteAsync("owner");
        Assert.Equal(0L, await server.SqlAsync($"SELECT count(*) FROM pg_roles WHERE rolname LIKE '{name}%'"));
    }

    private static Task<object?> AclAsync(TestServer server, string database)
        => server.SqlAsync(
            $"""
            SELECT (SELECT array_agg(x::text ORDER BY x::text) FROM pg_database, unnest(coalesce(datacl, acldefault('d', datdba))) x WHERE datname = '{database}')::text
              || (SELECT nspacl::text FROM pg_namespace WHERE nspname = 'public') || (SELECT count(*) FROM pg_default_acl)
            """,
            database);

    private static Task<string?> TryAsync(TestServer server, string name, string sql) => server.TryAsync(name + "_outsider", Outsider, name, sql);
}
