using System.Collections.Immutable;
using System.Text.Json;
using Infra.Tests.Catalog;

namespace Infra.Tests.Components;

public sealed class ServiceDatabaseComponentTests
{
    [Fact]
    public async Task Secret_is_json_with_the_pooled_way_in_for_the_service()
    {
        var stack = await DeclaredStack.OfCommitted("prod");

        using var json = JsonDocument.Parse((string)stack.Inputs("aws:secretsmanager/secretVersion:SecretVersion", "auth-service")["secretString"]);

        Assert.Equal(
            "dbname=auth_db host=auth.db.prod.internal password=password of auth-service-a port=6432 sslmode=verify-full url=postgresql://auth_service_a:password of auth-service-a@auth.db.prod.internal:6432/auth_db?sslmode=verify-full username=auth_service_a",
            string.Join(' ', json.RootElement.EnumerateObject().Select(member => $"{member.Name}={member.Value}")));
    }

    [Fact]
    public async Task Every_login_has_a_password_of_its_own()
    {
        var stack = await DeclaredStack.OfCommitted("prod");

        var passwords = stack.Mocks.Resources.Where(resource => resource.Type == "access:index:Role" && resource.Inputs["login"] is true).Select(resource => resource.Inputs["password"]).ToList();

        Assert.Equal(4 * 9 + 1, passwords.Count);
        Assert.Equal(passwords.Count, passwords.Distinct().Count());
        Assert.All(stack.Mocks.Resources.Where(resource => resource.Type == "random:index/randomPassword:RandomPassword"), password => Assert.Equal(32.0, password.Inputs["length"]));
    }

    [Fact]
    public async Task Roles_have_no_power_beyond_their_database()
    {
        var stack = await DeclaredStack.OfCommitted("prod");

        foreach (var role in stack.Mocks.Resources.Where(resource => resource.Type == "access:index:Role"))
        {
            foreach (var power in (string[])["superuser", "createDatabase", "createRole", "replication", "bypassRowLevelSecurity"])
                Assert.NotEqual(true, role.Inputs.GetValueOrDefault(power));
        }

        var membership = Assert.Single(((ImmutableArray<object>)stack.Inputs("access:index:Role", "auth-service-a")["memberOf"]).Cast<ImmutableDictionary<string, object>>());
        Assert.Equal(("auth_service", true, false, false), (membership["role"], membership["inherit"], membership["set"], membership["admin"]));
    }

    [Fact]
    public async Task Sensitive_table_shows_everybody_their_rows_and_the_dump_all_and_says_so_in_the_facts()
    {
        const string Rows = "user_id = current_setting('app.user_id', true)::int";
        using var folder = new CatalogFolder(auth: CatalogFolder.Auth.Replace(
            "{ name: auth_db }", $"{{ name: auth_db, schemas: [public, app], tables: {{ users: {{ schema: app, sensitive: true, rows: \"{Rows}\" }}, sessions: {{ sensitive: true }} }} }}", StringComparison.Ordinal));
        var stack = await DeclaredStack.Of(folder.Read());

        var security = stack.Inputs("access:index:RowSecurity", "auth-app-users");
        Assert.Equal(("auth_db", "app"), (security["database"], security["schema"]));
        Assert.Equal("users", Assert.Single((ImmutableArray<object>)security["tables"]));
        Assert.Equal("auth_dump", Assert.Single((ImmutableArray<object>)security["readers"]));
        var policy = Assert.Single(((ImmutableArray<object>)security["policies"]).Cast<ImmutableDictionary<string, object>>());
        Assert.Equal(("own_rows", Rows), (policy["name"], policy["using"]));
        Assert.DoesNotContain(stack.Mocks.Resources, resource => resource.Name == "auth-public-sessions");

        var tables = ((ImmutableArray<object>)stack.Inputs("dbready:service:ServiceDatabase", "auth")["tables"]).Cast<ImmutableDictionary<string, object>>();
        Assert.Equal(
            ["public.sessions sensitive True rowLevelSecurity False 0", "app.users sensitive True rowLevelSecurity True 1"],
            tables.Select(table => $"{table["schema"]}.{table["name"]} sensitive {table["sensitive"]} rowLevelSecurity {table["rowLevelSecurity"]} {((ImmutableArray<object>)table["policies"]).Length}"));
        Assert.Equal("services/auth.yaml:2:101", folder.Read().Locator.Locate("dbready:service:ServiceDatabase", "auth", "tables[1].rowLevelSecurity", "").ToString());
    }

    [Fact]
    public async Task Database_is_closed_to_everybody_else_before_anybody_is_let_in()
    {
        var stack = await DeclaredStack.OfCommitted("prod");

        Assert.Equal("auth_owner", Assert.Single((ImmutableArray<object>)stack.Inputs("access:index:RevokePublic", "auth")["creators"]));
        Assert.Equal(
            ["postgres", "template1"],
            stack.Mocks.Resources.Where(resource => resource.Type == "access:index:RevokePublic" && resource.Name!.StartsWith("auth-", StringComparison.Ordinal)).Select(resource => resource.Inputs["database"]).Order());
        Assert.Equal("pgcrypto", stack.Inputs("access:index:Extension", "auth-pgcrypto")["name"]);
    }

    [Fact]
    public async Task Membership_has_no_options_before_PostgreSQL_16()
    {
        using var folder = new CatalogFolder(CatalogFolder.Environment.Replace("\"16\"", "\"15\"", StringComparison.Ordinal));
        var stack = await DeclaredStack.Of(folder.Read());

        var membership = Assert.Single(((ImmutableArray<object>)stack.Inputs("access:index:Role", "auth-service-a")["memberOf"]).Cast<ImmutableDictionary<string, object>>());
        Assert.Equal(["admin", "role"], membership.Keys.Order());
    }

    [Fact]
    public async Task Future_tables_of_the_owner_are_granted_too()
    {
        var grant = (await DeclaredStack.OfCommitted("prod")).Inputs("access:index:Grant", "auth-service-public-table-future");

        Assert.Equal((true, "auth_owner", "auth_service"), (grant["future"], grant["forRole"], grant["role"]));
        Assert.Equal("SELECT,INSERT,UPDATE", string.Join(',', (ImmutableArray<object>)grant["privileges"]));
    }

    [Fact]
    public async Task Logins_find_the_schemas_of_their_service_first()
    {
        var stack = await DeclaredStack.OfCommitted("prod");

        Assert.Equal("public", ((ImmutableDictionary<string, object>)stack.Inputs("access:index:Role", "auth-service-a")["settings"])["search_path"]);
        Assert.Equal("pg_catalog", ((ImmutableDictionary<string, object>)stack.Inputs("access:index:Role", "auth-pooler-auth")["settings"])["search_path"]);
    }
}
