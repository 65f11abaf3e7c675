using Access.Databases;
using Access.Grants;
using Access.Roles;
using Access.Tests.Support;
using PropertyMap = System.Collections.Immutable.ImmutableDictionary<string, Pulumi.Experimental.PropertyValue>;

namespace Access.Tests;

[Collection(ServersCollection.Name)]
public sealed class GrantLimitTests(ServersFixture servers)
{
    private const string Grant = GrantKind.TypeToken;
    private const string Password = "limit-password-1";

    [SkippableTheory]
    [OnEveryServer]
    public async Task Large_objects_are_granted_by_number(ManagedServer kind, int major)
    {
        var server = await servers.GetAsync(kind, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await SetUpAsync(stack, "blobs");
        await server.SqlAsync("SET ROLE blobs_owner; SELECT lo_from_bytea(4711, 'x'), lo_from_bytea(4712, 'y')", "blobs");
        var grant = On("blobs", "largeObject", "SELECT").Add("objects", Props.Value(new[] { "4711" }));
        Assert.Equal("create", await stack.UpAsync(Grant, "grant", grant));
        Assert.Null(await server.TryAsync("blobs_app", Password, "blobs", "SELECT lo_get(4711)"));
        Assert.Equal("42501", await server.TryAsync("blobs_app", Password, "blobs", "SELECT lo_get(4712)"));
        await stack.RefreshAsync("grant");
        Assert.Equal("same", await stack.UpAsync(Grant, "grant", grant));
        await server.SqlAsync("SET ROLE blobs_owner; GRANT UPDATE ON LARGE OBJECT 4711 TO blobs_app", "blobs");
        await stack.RefreshAsync("grant");
        Assert.Equal("update privileges", await stack.UpAsync(Grant, "grant", grant));
        Assert.Equal("create", await stack.UpAsync(Grant, "every", On("blobs", "largeObject", "SELECT")));
        Assert.Null(await server.TryAsync("blobs_app", Password, "blobs", "SELECT lo_get(4712)"));
        await stack.DeleteAsync("every");
        Assert.Equal("42501", await server.TryAsync("blobs_app", Password, "blobs", "SELECT lo_get(4711)"));
        await TearDownAsync(stack);
    }

    [SkippableTheory]
    [OnEveryServer]
    public async Task What_the_server_cannot_do_is_said_before_any_statement(ManagedServer kind, int major)
    {
        var server = await servers.GetAsync(kind, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await SetUpAsync(stack, "limits");
        var parameter = On("limits", "parameter", "SET").Add("objects", Props.Value(new[] { "log_min_duration_statement" }));
        var refused = await Assert.ThrowsAsync<AccessException>(() => stack.UpAsync(Grant, "parameter", parameter));
        Assert.Contains("the login \"master\" may not grant log_min_duration_statement (SET): on RDS and Neon the service alone may", refused.Message, StringComparison.Ordinal);
        if (major < 18)
        {
            var future = await Assert.ThrowsAsync<AccessException>(() => stack.UpAsync(
                Grant, "future", On("limits", "largeObject", "SELECT").Add("future", Props.Value(true)).Add("forRole", Props.Value("limits_owner"))));
            Assert.Contains($"for which PostgreSQL {major} has no default privileges (18 has)", future.Message, StringComparison.Ordinal);
        }

        if (major < 17)
        {
            var maintain = await Assert.ThrowsAsync<AccessException>(() => stack.UpAsync(Grant, "maintain", On("limits", "table", "MAINTAIN").Add("schema", Props.Value("public"))));
            Assert.Contains($"found MAINTAIN, which PostgreSQL {major} does not know (17 does)", maintain.Message, StringComparison.Ordinal);
        }

        await TearDownAsync(stack);
    }

    [SkippableTheory]
    [OnEveryMajor]
    public async Task Parameter_that_the_login_may_grant_is_granted_and_revoked(int major)
    {
        var server = await servers.GetAsync(ManagedServer.Rds, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await SetUpAsync(stack, "settable");
        await server.SqlAsync("GRANT SET ON PARAMETER log_min_messages TO master WITH GRANT OPTION");
        var parameter = On("settable", "parameter", "SET").Add("objects", Props.Value(new[] { "log_min_messages" }));
        Assert.Equal("create", await stack.UpAsync(Grant, "grant", parameter));
        Assert.Null(await server.TryAsync("settable_app", Password, "settable", "SET log_min_messages = 'error'"));
        await stack.RefreshAsync("grant");
        Assert.Equal("same", await stack.UpAsync(Grant, "grant", parameter));
        await stack.DeleteAsync("grant");
        Assert.Equal("42501", await server.TryAsync("settable_app", Password, "settable", "SET log_min_messages = 'error'"));
        await server.SqlAsync("REVOKE SET ON PARAMETER log_min_messages FROM master");
        await TearDownAsync(stack);
    }

    private static PropertyMap On(string name, string type, string privilege)
        => Props.Of(("role", name + "_app"), ("database", name), ("objectType", type), ("privileges", new[] { privilege }));

    private static async Task SetUpAsync(TestStack stack, string name)
    {
        await stack.UpAsync(RoleKind.TypeToken, "owner", Props.Of(("name", name + "_owner")));
        await stack.UpAsync(RoleKind.TypeToken, "app", Props.Of(("name", name + "_app"), ("login", true), ("password", Props.Secret(Password))));
        await stack.UpAsync(DatabaseKind.TypeToken, "database", Props.Of(("name", name), ("owner", name + "_owner")));
    }

    private static async Task TearDownAsync(TestStack stack)
    {
        foreach (var resource in new[] { "database", "app", "owner" })
            await stack.DeleteAsync(resource);
    }
}
