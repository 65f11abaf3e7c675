using System.Collections.Immutable;
using Access.Databases;
using Access.Grants;
using Access.Roles;
using Access.Tests.Support;
using PropertyMap = System.Collections.Immutable.ImmutableDictionary<string, Pulumi.Experimental.PropertyValue>;

namespace Access.Tests;

[Collection(ServersCollection.Name)]
public sealed class FunctionTests(ServersFixture servers)
{
    // What each role may really do with each object: the server's own answer.
    private const string OracleSql =
        """
        WITH r AS (SELECT oid, rolname FROM pg_roles WHERE rolname LIKE 'asked\_%'),
        held(role, what) AS (
          SELECT rolname, 'database ' || p FROM r, unnest('{CONNECT,CREATE,TEMPORARY}'::text[]) p WHERE has_database_privilege(r.oid, 'asked', p)
          UNION ALL SELECT rolname, format('schema %s %s', s, p) FROM r, unnest('{app,public}'::text[]) s, unnest('{USAGE,CREATE}'::text[]) p WHERE has_schema_privilege(r.oid, s, p)
          UNION ALL SELECT rolname, format('table %s %s', c.relname, p) FROM r, pg_class c, unnest('{SELECT,INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER}'::text[]) p
            WHERE c.relnamespace = 'app'::regnamespace AND c.relkind IN ('r', 'v') AND has_table_privilege(r.oid, c.oid, p)
          UNION ALL SELECT rolname, format('table kept.secret %s', p) FROM r, unnest('{SELECT,UPDATE}'::text[]) p
            WHERE has_column_privilege(r.oid, 'app.kept', 'secret', p) AND NOT has_table_privilege(r.oid, 'app.kept', p)
          UNION ALL SELECT rolname, format('sequence %s %s', c.relname, p) FROM r, pg_class c, unnest('{USAGE,SELECT,UPDATE}'::text[]) p
            WHERE c.relnamespace = 'app'::regnamespace AND c.relkind = 'S' AND has_sequence_privilege(r.oid, c.oid, p)
          UNION ALL SELECT rolname, format('function %s(%s) EXECUTE', f.proname, pg_get_function_identity_arguments(f.oid)) FROM r, pg_proc f
            WHERE f.pronamespace = 'app'::regnamespace AND has_function_privilege(r.oid, f.oid, 'EXECUTE')
          UNION ALL SELECT rolname, 'type mood USAGE' FROM r WHERE has_type_privilege(r.oid, 'app.mood', 'USAGE')
        )
        SELECT array_agg(DISTINCT role || ': ' || what) FROM held
        """;

    [SkippableTheory]
    [OnEveryServer]
    public async Task Privileges_found_are_those_that_the_server_grants(ManagedServer kind, int major)
    {
        var server = await servers.GetAsync(kind, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await SetUpAsync(server, stack);
        var expected = ((string[])(await server.SqlAsync(OracleSql, "asked"))!).Order(StringComparer.Ordinal);
        var roles = new[] { "asked_owner", "asked_group", "asked_app", "asked_hidden", "asked_reader", "asked_outsider" };
        var found = await PrivilegesAsync(stack, "access:index:getPrivileges", Props.Of(("database", "asked"), ("roles", roles)));
        Assert.Equal(expected, found.Where(h => !h.ContainsKey("forRole")).SelectMany(Lines).Distinct(StringComparer.Ordinal).Where(l => !l.Contains("MAINTAIN", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

        Assert.Contains(found, h => Text(h, "role") == "asked_app" && Text(h, "via") == "asked_group" && Text(h, "object") == "orders");
        Assert.Contains(found, h => Text(h, "role") == "asked_reader" && Text(h, "via") == "pg_read_all_data" && Text(h, "object") == "orders");
        Assert.Contains(found, h => Text(h, "role") == "asked_outsider" && Text(h, "via") == "public" && Text(h, "objectType") == "database");
        Assert.Contains(found, h => Text(h, "role") == "asked_app" && Text(h, "forRole") == "asked_owner" && Text(h, "objectType") == "table");
        await TearDownAsync(server, stack);
    }

    [SkippableTheory]
    [OnEveryMajor]
    public async Task Matrix_of_the_declaration_is_what_the_server_grants_beyond_public_and_ownership(int major)
    {
        var server = await servers.GetAsync(ManagedServer.Rds, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await SetUpAsync(server, stack);
        var declared = await PrivilegesAsync(
            stack, "access:index:accessMatrix", Props.Of(("roles", Roles().Select(r => r.Remove("password").Remove("login")).ToArray()), ("grants", Grants())));
        var found = await PrivilegesAsync(stack, "access:index:getPrivileges", Props.Of(("database", "asked"), ("roles", new[] { "asked_app", "asked_hidden", "asked_group" })));
        // A grant on every table is an entry for each on the server.
        var named = found.Where(h => Text(h, "via") is not "public").Select(h => h.ContainsKey("forRole") || Text(h, "column") is not null || Text(h, "objectType") is "database" or "schema" ? h : h.Remove("object"));
        Assert.Equal(
            named.SelectMany(Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            declared.SelectMany(Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        await TearDownAsync(server, stack);
    }

    [SkippableTheory]
    [OnEveryMajor]
    public async Task Role_is_given_as_it_is_without_its_password(int major)
    {
        var server = await servers.GetAsync(ManagedServer.Rds, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await SetUpAsync(server, stack);
        var role = await stack.InvokeAsync("access:index:getRole", Props.Of(("name", "asked_app")));
        Assert.Equal("asked_app", Text(role, "name"));
        Assert.True(role["login"].TryGetBool(out var login) && login);
        Assert.True(role["memberOf"].TryGetArray(out var groups) && groups is [var only] && only.TryGetMap(out var group) && Text(group, "role") == "asked_group");
        Assert.DoesNotContain(role.Keys, k => k.Contains("assword", StringComparison.Ordinal) || k == "scramVerifier");
        var missing = await Assert.ThrowsAsync<AccessException>(() => stack.InvokeAsync("access:index:getRole", Props.Of(("name", "asked_nobody"))));
        Assert.Equal("name: found \"asked_nobody\", which the server does not have", missing.Message);
        await TearDownAsync(server, stack);
    }

    [Fact]
    public async Task Every_wrong_argument_is_reported_at_once_and_no_server_is_asked()
    {
        await using var stack = TestStack.Unconnected();
        var failures = await stack.InvokeFailuresAsync(
            "access:index:accessMatrix",
            Props.Of(("roles", new[] { Props.Of(("name", "")) }), ("grants", new[] { Props.Of(("role", "a"), ("database", "d"), ("objectType", "tabel"), ("privileges", new[] { "SELECT" })) })));
        Assert.Equal(["grants[0].objectType", "roles[0].name"], failures.Order(StringComparer.Ordinal));
        Assert.Equal(["database"], await stack.InvokeFailuresAsync("access:index:getPrivileges", PropertyMap.Empty));
    }

    private static async Task<List<PropertyMap>> PrivilegesAsync(TestStack stack, string function, PropertyMap arguments)
        => (await stack.InvokeAsync(function, arguments))["privileges"].TryGetArray(out var entries)
            ? [.. entries.Select(e => e.TryGetMap(out var held) ? held : throw new InvalidOperationException("not an object"))]
            : throw new InvalidOperationException("not a list");

    private static IEnumerable<string> Lines(PropertyMap held)
        => Texts(held, "privileges").Select(p => string.Join(' ', new[]
        {
            Text(held, "role") + ":",
            Text(held, "objectType"),
            Text(held, "objectType") == "schema" ? Text(held, "schema") : Text(held, "object") + (Text(held, "column") is { } column ? "." + column : ""),
            p,
        }.Where(t => !string.IsNullOrEmpty(t))));

    private static IEnumerable<string> Keys(PropertyMap held)
        => Texts(held, "privileges").Select(p => string.Join('/', Text(held, "role"), Text(held, "objectType"), Text(held, "schema"), Text(held, "object"), Text(held, "column"), Text(held, "forRole"), Text(held, "via"), p));

    private static string? Text(PropertyMap map, string name) => map.TryGetValue(name, out var value) && value.TryGetString(out var text) ? text : null;

    private static ImmutableArray<string> Texts(PropertyMap map, string name)
        => map[name].TryGetArray(out var items) ? [.. items.Select(i => i.TryGetString(out var text) ? text : "")] : [];

    private static PropertyMap[] Roles()
        =>
        [
            Props.Of(("name", "asked_group")),
            Props.Of(("name", "asked_app"), ("login", true), ("password", Props.Secret("asked-password-1")), ("memberOf", new[] { Props.Of(("role", "asked_group")) })),
            Props.Of(("name", "asked_hidden"), ("inherit", false), ("memberOf", new[] { Props.Of(("role", "asked_group")) })),
        ];

    private static PropertyMap[] Grants()
        =>
        [
            Grant("asked_group", "table", ("privileges", new[] { "SELECT", "INSERT" })),
            Grant("asked_group", "table", ("privileges", new[] { "SELECT" }), ("future", true), ("forRole", "asked_owner")),
            Grant("asked_group", "schema", ("privileges", new[] { "USAGE" })),
            Grant("asked_group", "sequence", ("privileges", new[] { "USAGE" })),
            Grant("asked_app", "table", ("objects", new[] { "kept" }), ("columns", new[] { "secret" }), ("privileges", new[] { "UPDATE" })),
            Grant("asked_hidden", "function", ("privileges", new[] { "EXECUTE" })),
        ];

    private static PropertyMap Grant(string role, string type, params (string, object)[] properties)
        => Props.Of([("role", role), ("database", "asked"), ("schema", "app"), ("objectType", type), .. properties]);

    private static async Task SetUpAsync(TestServer server, TestStack stack)
    {
        await stack.UpAsync(RoleKind.TypeToken, "owner", Props.Of(("name", "asked_owner")));
        foreach (var role in Roles())
            await stack.UpAsync(RoleKind.TypeToken, Text(role, "name")!, role);
        await stack.UpAsync(RoleKind.TypeToken, "reader", Props.Of(("name", "asked_reader"), ("memberOf", new[] { Props.Of(("role", "pg_read_all_data")) })));
        await stack.UpAsync(RoleKind.TypeToken, "outsider", Props.Of(("name", "asked_outsider")));
        await stack.UpAsync(DatabaseKind.TypeToken, "database", Props.Of(("name", "asked"), ("owner", "asked_owner")));
        await server.SqlAsync(
            """
            CREATE EXTENSION pgcrypto; SET ROLE asked_owner; CREATE SCHEMA app; CREATE TABLE app.orders (id serial); CREATE TABLE app.kept (id int, secret text); CREATE VIEW app.v AS SELECT 1 AS one;
            CREATE FUNCTION app.f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'; REVOKE ALL ON FUNCTION app.f(int) FROM PUBLIC; CREATE TYPE app.mood AS ENUM ('x')
            """,
            "asked");
        foreach (var (grant, index) in Grants().Select((g, i) => (g, i)))
            await stack.UpAsync(GrantKind.TypeToken, $"grant-{index}", grant);
    }

    // The database holds tables, which the provider does not drop.
    private static async Task TearDownAsync(TestServer server, TestStack stack)
    {
        await server.SqlAsync("DROP DATABASE asked WITH (FORCE)");
        await stack.ConfigureAsync(server);
        foreach (var role in new[] { "outsider", "reader", "asked_hidden", "asked_app", "asked_group", "owner" })
            await stack.DeleteAsync(role);
    }
}
