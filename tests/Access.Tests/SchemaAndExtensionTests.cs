using Access.Databases;
using Access.Extensions;
using Access.Roles;
using Access.Schemas;
using Access.Tests.Support;
using PropertyMap = System.Collections.Immutable.ImmutableDictionary<string, Pulumi.Experimental.PropertyValue>;

namespace Access.Tests;

[Collection(ServersCollection.Name)]
public sealed class SchemaAndExtensionTests(ServersFixture servers)
{
    private const string Schema = SchemaKind.TypeToken;
    private const string Extension = ExtensionKind.TypeToken;

    [SkippableTheory]
    [InlineData(ManagedServer.Rds)]
    [InlineData(ManagedServer.Neon)]
    public async Task Schema_is_created_renamed_handed_back_and_not_dropped_with_a_table_in_it(ManagedServer kind)
    {
        var server = await servers.GetAsync(kind);
        await using var stack = await TestStack.ConnectAsync(server);
        await SetUpAsync(stack, "layers");
        Assert.Equal("create", await stack.UpAsync(Schema, "schema", App("layers", "app \"1\"")));
        await server.SqlAsync("ALTER SCHEMA \"app \"\"1\"\"\" OWNER TO master", "layers");
        await stack.RefreshAsync("schema");
        Assert.Equal("update drift", await stack.UpAsync(Schema, "schema", App("layers", "app \"1\"")));
        Assert.Equal("update name", await stack.UpAsync(Schema, "schema", App("layers", "app")));
        await stack.RefreshAsync("schema");
        Assert.Equal("same", await stack.UpAsync(Schema, "schema", App("layers", "app")));
        Assert.Equal("layers_owner", await server.SqlAsync("SELECT pg_get_userbyid(nspowner)::text FROM pg_namespace WHERE nspname = 'app'", "layers"));

        await server.SqlAsync("CREATE TABLE app.orders (id int)", "layers");
        var error = await Assert.ThrowsAsync<AccessException>(() => stack.DeleteAsync("schema"));
        Assert.Contains("table app.orders depends on schema app", error.Message, StringComparison.Ordinal);
        await server.SqlAsync("DROP TABLE app.orders", "layers");
        await stack.DeleteAsync("schema");
        await TearDownAsync(stack);
    }

    [SkippableTheory]
    [InlineData(ManagedServer.Rds)]
    [InlineData(ManagedServer.Neon)]
    public async Task Extension_is_created_updated_and_dropped(ManagedServer kind)
    {
        var server = await servers.GetAsync(kind);
        await using var stack = await TestStack.ConnectAsync(server);
        await SetUpAsync(stack, "extended");
        await stack.UpAsync(Schema, "schema", App("extended", "ext"));
        Assert.Equal("create", await stack.UpAsync(Extension, "crypto", Crypto()));
        await stack.RefreshAsync("crypto");
        Assert.Equal("same", await stack.UpAsync(Extension, "crypto", Crypto()));
        Assert.Equal("public", await server.SqlAsync("SELECT extnamespace::regnamespace::text FROM pg_extension WHERE extname = 'pgcrypto'", "extended"));

        stack.Forget("crypto");
        Assert.Equal("create", await stack.UpAsync(Extension, "crypto", Crypto()));
        var foreign = await Assert.ThrowsAsync<AccessException>(() => stack.UpAsync(Extension, "other", Crypto()));
        Assert.EndsWith("To take it over: pulumi import access:index:Extension other 'database=extended&name=pgcrypto'", foreign.Message, StringComparison.Ordinal);
        Assert.True(await stack.ImportAsync(Extension, "other", "database=extended&name=pgcrypto"));
        Assert.Equal("same", await stack.UpAsync(Extension, "other", Crypto()));
        await stack.DeleteAsync("crypto");
        Assert.False(await stack.RefreshAsync("other"));
        var elsewhere = Props.Of(("database", "extended"), ("name", "hstore"), ("schema", "ext"), ("version", "1.4"));
        Assert.Equal("create", await stack.UpAsync(Extension, "store", elsewhere));
        Assert.Equal("update version", await stack.UpAsync(Extension, "store", elsewhere.SetItem("version", Props.Value("1.8"))));
        Assert.Equal("ext 1.8", await server.SqlAsync("SELECT extnamespace::regnamespace::text || ' ' || extversion FROM pg_extension WHERE extname = 'hstore'", "extended"));
        await stack.DeleteAsync("store");
        await stack.DeleteAsync("schema");
        await TearDownAsync(stack);
    }

    [SkippableFact]
    public async Task Extension_or_version_that_the_server_does_not_offer_is_refused_before_any_statement()
    {
        var server = await servers.GetAsync(ManagedServer.Rds);
        await using var stack = await TestStack.ConnectAsync(server);
        await SetUpAsync(stack, "offered");
        var unknown = Props.Of(("database", "offered"), ("name", "pg_unheard_of"));
        var missing = await Assert.ThrowsAsync<AccessException>(() => stack.UpAsync(Extension, "unknown", unknown));
        Assert.Contains("which this server does not offer", missing.Message, StringComparison.Ordinal);
        var old = Props.Of(("database", "offered"), ("name", "pgcrypto"), ("version", "99"));
        var version = await Assert.ThrowsAsync<AccessException>(() => stack.UpAsync(Extension, "old", old));
        Assert.Contains("version: found 99 of the extension \"pgcrypto\", expected one of 1.", version.Message, StringComparison.Ordinal);
        await TearDownAsync(stack);
    }

    [SkippableFact]
    public async Task Resources_of_a_database_that_is_gone_are_gone_too()
    {
        var server = await servers.GetAsync(ManagedServer.Rds);
        await using var stack = await TestStack.ConnectAsync(server);
        await SetUpAsync(stack, "vanished");
        await stack.UpAsync(Schema, "schema", App("vanished", "app"));
        await stack.UpAsync(Schema, "second", App("vanished", "second"));
        await server.SqlAsync("DROP DATABASE vanished WITH (FORCE)");
        await stack.ConfigureAsync(server);
        Assert.False(await stack.RefreshAsync("schema"));
        await stack.DeleteAsync("second");
        await TearDownAsync(stack);
    }

    private static PropertyMap App(string database, string name) => Props.Of(("database", database), ("name", name), ("owner", database + "_owner"));

    private static PropertyMap Crypto() => Props.Of(("database", "extended"), ("name", "pgcrypto"));

    private static async Task SetUpAsync(TestStack stack, string name)
    {
        await stack.UpAsync(RoleKind.TypeToken, "owner", Props.Of(("name", name + "_owner")));
        await stack.UpAsync(DatabaseKind.TypeToken, "database", Props.Of(("name", name), ("owner", name + "_owner")));
    }

    private static async Task TearDownAsync(TestStack stack)
    {
        await stack.DeleteAsync("database");
        await stack.DeleteAsync("owner");
    }
}
