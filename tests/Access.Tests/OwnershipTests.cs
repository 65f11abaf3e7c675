using Access.Databases;
using Access.Health;
using Access.Owners;
using Access.Roles;
using Access.Tests.Support;
using PropertyMap = System.Collections.Immutable.ImmutableDictionary<string, Pulumi.Experimental.PropertyValue>;

namespace Access.Tests;

[Collection(ServersCollection.Name)]
public sealed class OwnershipTests(ServersFixture servers)
{
    private const string Ownership = OwnershipKind.TypeToken;

    // One of each kind; an identity and a serial column, whose sequences follow their table.
    private const string Objects =
        """"
        CREATE TABLE public."a ""1""" (id int GENERATED ALWAYS AS IDENTITY, old serial);
        CREATE VIEW public.v AS SELECT 1 AS one;
        CREATE MATERIALIZED VIEW public.m AS SELECT 1 AS one;
        CREATE SEQUENCE public.s;
        CREATE FUNCTION public.f(text, int) RETURNS int LANGUAGE sql AS 'SELECT 1';
        CREATE PROCEDURE public.p() LANGUAGE sql AS 'SELECT 1';
        CREATE TYPE public.e AS ENUM ('x');
        CREATE TYPE public.r AS RANGE (subtype = int);
        CREATE DOMAIN public.d AS int;
        """";

    private const string OwnersSql =
        """
        SELECT string_agg(DISTINCT o, ' ' ORDER BY o) FROM (
          SELECT pg_get_userbyid(relowner)::text FROM pg_class WHERE relnamespace = 'public'::regnamespace AND NOT (relname LIKE 'pg_stat_statements%')
          UNION ALL SELECT pg_get_userbyid(proowner) FROM pg_proc p WHERE pronamespace = 'public'::regnamespace
            AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = p.oid AND deptype IN ('e', 'i'))
          UNION ALL SELECT pg_get_userbyid(typowner) FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typname NOT LIKE '%pg_stat_statements%') x(o)
        """;

    [SkippableTheory]
    [OnEveryServer]
    public async Task Everything_that_others_made_comes_to_the_owner_and_later_objects_are_drift(ManagedServer kind, int major)
    {
        var server = await servers.GetAsync(kind, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await SetUpAsync(server, stack, "handed");
        await server.SqlAsync($"SET ROLE handed_stranger; {Objects}", "handed");
        Assert.Equal("create", await stack.UpAsync(Ownership, "ownership", Owned("handed")));
        Assert.Equal("handed_owner", await server.SqlAsync(OwnersSql, "handed"));
        await stack.RefreshAsync("ownership");
        Assert.Equal("same", await stack.UpAsync(Ownership, "ownership", Owned("handed")));

        await server.SqlAsync("SET ROLE handed_stranger; CREATE TABLE public.late (id int)", "handed");
        await stack.RefreshAsync("ownership");
        Assert.Equal("update drift", await stack.UpAsync(Ownership, "ownership", Owned("handed")));
        Assert.Equal("handed_owner", await server.SqlAsync(OwnersSql, "handed"));

        stack.Forget("ownership");
        Assert.True(await stack.ImportAsync(Ownership, "ownership", "database=handed&schema=public"));
        Assert.Equal("same", await stack.UpAsync(Ownership, "ownership", Owned("handed")));
        await stack.DeleteAsync("ownership");
        Assert.Equal("handed_owner", await server.SqlAsync(OwnersSql, "handed"));
        await TearDownAsync(server, stack, "handed");
    }

    [SkippableTheory]
    [OnEveryMajor]
    public async Task Exceptions_and_objects_of_extensions_and_other_resources_keep_their_owners(int major)
    {
        var server = await servers.GetAsync(ManagedServer.Rds, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await SetUpAsync(server, stack, "spared");
        await server.SqlAsync("CREATE EXTENSION pg_stat_statements; SET ROLE spared_stranger; CREATE TABLE public.mine (id int); CREATE TABLE public.ours (id int)", "spared");
        await stack.UpAsync(RoleKind.TypeToken, "health_owner", Props.Of(("name", "spared_health"), ("memberOf", new[] { Props.Of(("role", "pg_monitor")) })));
        await stack.UpAsync(HealthFunctionKind.TypeToken, "health", Props.Of(("database", "spared"), ("owner", "spared_health")));
        await stack.UpAsync(Ownership, "ownership", Owned("spared").Add("exceptObjects", Props.Value(new[] { "mine" })));
        Assert.Equal("spared_stranger", await OwnerAsync(server, "spared", "mine"));
        Assert.Equal("spared_owner", await OwnerAsync(server, "spared", "ours"));
        Assert.Equal("postgres", await OwnerAsync(server, "spared", "pg_stat_statements"));
        await stack.RefreshAsync("health");
        Assert.DoesNotContain("drift", stack["health"].Keys);
        await TearDownAsync(server, stack, "spared");
        await stack.DeleteAsync("health_owner");
    }

    [SkippableTheory]
    [OnEveryServer]
    public async Task Owner_that_may_not_create_in_the_schema_is_refused_before_any_statement(ManagedServer kind, int major)
    {
        var server = await servers.GetAsync(kind, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await SetUpAsync(server, stack, "barred");
        await server.SqlAsync("CREATE SCHEMA side AUTHORIZATION barred_stranger; SET ROLE barred_stranger; CREATE TABLE side.t (id int)", "barred");
        var error = await Assert.ThrowsAsync<AccessException>(() => stack.UpAsync(Ownership, "ownership", Owned("barred").SetItem("schema", Props.Value("side"))));
        Assert.Equal("owner: found \"barred_owner\", which may not create in schema \"side\" and so cannot own what is in it: grant it CREATE there first", error.Message);
        var missing = await Assert.ThrowsAsync<AccessException>(() => stack.UpAsync(Ownership, "ownership", Owned("barred").SetItem("schema", Props.Value("nowhere"))));
        Assert.Equal("schema: found \"nowhere\", which database \"barred\" does not have: declare the schema first", missing.Message);
        await TearDownAsync(server, stack, "barred");
    }

    private static PropertyMap Owned(string name) => Props.Of(("database", name), ("schema", "public"), ("owner", name + "_owner"));

    private static Task<object?> OwnerAsync(TestServer server, string database, string table)
        => server.SqlAsync($"SELECT pg_get_userbyid(relowner)::text FROM pg_class WHERE oid = 'public.{table}'::regclass", database);

    private static async Task SetUpAsync(TestServer server, TestStack stack, string name)
    {
        await stack.UpAsync(RoleKind.TypeToken, "owner", Props.Of(("name", name + "_owner")));
        await stack.UpAsync(RoleKind.TypeToken, "stranger", Props.Of(("name", name + "_stranger")));
        await stack.UpAsync(DatabaseKind.TypeToken, "database", Props.Of(("name", name), ("owner", name + "_owner")));
        await server.SqlAsync($"GRANT CREATE ON SCHEMA public TO {name}_stranger", name);
    }

    // The database holds tables, which the provider does not drop.
    private static async Task TearDownAsync(TestServer server, TestStack stack, string name)
    {
        await server.SqlAsync($"DROP DATABASE {name} WITH (FORCE)");
        await stack.ConfigureAsync(server);
        await stack.DeleteAsync("stranger");
        await stack.DeleteAsync("owner");
    }
}
