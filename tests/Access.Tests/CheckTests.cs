using System.Collections.Immutable;
using Access.Databases;
using Access.Grants;
using Access.Health;
using Access.Owners;
using Access.Resources;
using Access.Roles;
using Access.RowSecurity;
using Access.Tests.Support;
using Pulumi.Experimental;

namespace Access.Tests;

public sealed class CheckTests
{
    [Fact]
    public void Role_with_many_mistakes_gets_them_all_at_once()
        => Assert.Equal(
            [
                "loginn: found an unknown property, expected one of name, service, login, superuser, createDatabase, createRole, replication, bypassRowLevelSecurity, inherit, connectionLimit, settings, databaseSettings, memberOf, validUntil, password, passwordVersion, pooled, reassignOwnedTo",
                "superuser: found 3, expected true or false",
                "name: found \"pg_mine\": names beginning with pg_ belong to PostgreSQL",
                "connectionLimit: found -2, expected -1 (no limit) or more",
                "validUntil: found \"2030-01-01\", expected a time with its offset, such as 2027-01-31T00:00:00Z",
                "settings[\"work mem\"]: found the setting \"work mem\", expected letters, digits, _ and at most one dot",
                "memberOf[0].role: found \"pg_mine\" itself: a role cannot be its own member",
                "memberOf[1].role: missing, expected a name of 1 to 63 bytes",
            ],
            Failures(new RoleKind(), Props.Of(
                ("name", "pg_mine"), ("loginn", true), ("superuser", 3), ("connectionLimit", -2), ("validUntil", "2030-01-01"),
                ("settings", Props.Of(("work mem", "8MB"))),
                ("memberOf", new[] { Props.Of(("role", "pg_mine")), Props.Of(("admin", true)) }))));

    [Fact]
    public void Name_is_measured_in_bytes()
        => Assert.Equal(
            [$"name: found \"{new string('ä', 32)}\" of 64 bytes, expected at most 63: PostgreSQL would cut it"],
            Failures(new RoleKind(), Props.Of(("name", new string('ä', 32)))));

    [Fact]
    public void Secret_is_not_shown()
        => Assert.Equal(
            ["password: found [secret], expected a string"],
            Failures(new RoleKind(), Props.Of(("name", "r"), ("password", new PropertyValue(42).WithSecret(true)))));

    [Fact]
    public void Unknown_values_are_not_judged()
    {
        var inputs = Props.Of(("name", PropertyValue.Computed), ("memberOf", PropertyValue.Computed), ("validUntil", PropertyValue.Computed));
        var check = ResourceCheck.Run(new RoleKind(), inputs);
        Assert.Null(check.Failures);
        Assert.True(check.Inputs!["name"].IsComputed);
        Assert.Equal(new PropertyValue(-1), check.Inputs["connectionLimit"]);
    }

    [Theory]
    [InlineData("table", "USAGE", "privileges[0]: found USAGE, expected for a table one of SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER, MAINTAIN")]
    [InlineData("sequence", "all", "privileges[0]: found ALL, expected for a sequence one of USAGE, SELECT, UPDATE")]
    [InlineData("view", "SELECT", "objectType: found \"view\", expected one of database, function, largeObject, parameter, schema, sequence, table, type")]
    [InlineData("largeObject", "SELECT", "schema: does not belong to a grant on large objects: leave it out")]
    [InlineData("database", "CONNECT", "schema: does not belong to a grant on a database: leave it out")]
    public void Grant_that_PostgreSQL_has_not_is_refused(string type, string privilege, string expected)
        => Assert.Equal(
            [expected],
            Failures(new GrantKind(), Props.Of(("role", "r"), ("database", "d"), ("schema", "s"), ("objectType", type), ("privileges", new[] { privilege }))));

    [Fact]
    public void Future_grant_names_the_role_that_creates()
        => Assert.Equal(
            ["forRole: missing: default privileges apply only to what the role named here creates", "columns: does not belong to a grant on future objects: leave it out"],
            Failures(new GrantKind(), Props.Of(
                ("role", "r"), ("database", "d"), ("objectType", "table"), ("future", true), ("columns", new[] { "a" }), ("privileges", new[] { "SELECT" }))));

    [Fact]
    public void Database_with_another_locale_provider_needs_a_locale()
        => Assert.Equal(
            ["locale: missing, expected the locale of icu, such as en-US"],
            Failures(new DatabaseKind(), Props.Of(("name", "d"), ("localeProvider", "icu"))));

    [Fact]
    public void Row_security_with_many_mistakes_gets_them_all_at_once()
        => Assert.Equal(
            [
                "tables: found none, expected the names of tables",
                "policies[0].command: found TRUNCATE, expected one of ALL, SELECT, INSERT, UPDATE, DELETE",
                "policies[0].using: missing, expected the condition as SQL, such as user_id = current_setting('app.user_id')::int",
                "policies[1].name: found \"readers\", which is the name of the policy that \"readers\" makes: choose another",
                "policies[1].check: found a condition of rows that are written, but a SELECT writes none: say \"using\"",
                "policies[2].roles: found a restrictive policy that limits dump too, who shall see every row: name the roles that it is for",
            ],
            Failures(new RowSecurityKind(), Props.Of(
                ("database", "d"), ("schema", "s"), ("tables", Array.Empty<string>()), ("readers", new[] { "dump" }),
                ("policies", new[]
                {
                    Props.Of(("name", "p"), ("command", "truncate")),
                    Props.Of(("name", "readers"), ("command", "SELECT"), ("using", "true"), ("check", "true")),
                    Props.Of(("name", "q"), ("permissive", false), ("using", "true")),
                }))));

    [Fact]
    public void Health_function_and_ownership_with_many_mistakes_get_them_all_at_once()
    {
        Assert.Equal(
            [
                "owner: found \"pg_monitor\": names beginning with pg_ belong to PostgreSQL",
                "transactionsWarning: found 0, expected 1 or more",
                "cacheHitWarningPercent: found 101, expected at most 100",
                "sizeCriticalMegabytes: found 1000, expected more than sizeWarningMegabytes",
            ],
            Failures(new HealthFunctionKind(), Props.Of(
                ("database", "d"), ("owner", "pg_monitor"), ("transactionsWarning", 0), ("cacheHitWarningPercent", 101), ("sizeCriticalMegabytes", 1000))));
        Assert.Equal(
            ["schema: missing, expected a name of 1 to 63 bytes", "owner: missing, expected a name of 1 to 63 bytes"],
            Failures(new OwnershipKind(), Props.Of(("database", "d"))));
    }

    [Fact]
    public void Inputs_come_back_in_the_form_that_is_compared()
    {
        var grant = ResourceCheck.Run(new GrantKind(), Props.Of(
            ("role", "r"), ("database", "d"), ("objectType", "database"), ("privileges", new[] { "temp", "connect", "CONNECT" }))).Inputs!;
        Assert.Equal(Props.Value(new[] { "CONNECT", "TEMPORARY" }), grant["privileges"]);
        var role = ResourceCheck.Run(new RoleKind(), Props.Of(
            ("name", "r"), ("login", true), ("password", "p"), ("validUntil", "2030-01-01T02:00:00+02:00"),
            ("memberOf", new[] { Props.Of(("role", "b")), Props.Of(("role", "a")) }))).Inputs!;
        Assert.Equal(new PropertyValue("2030-01-01T00:00:00Z"), role["validUntil"]);
        Assert.Equal(new PropertyValue(1), role["passwordVersion"]);
        Assert.Equal(Props.Value(new[] { Props.Of(("role", "a")), Props.Of(("role", "b")) }), role["memberOf"]);
    }

    private static IEnumerable<string> Failures(ResourceKind kind, ImmutableDictionary<string, PropertyValue> inputs)
        => ResourceCheck.Run(kind, inputs).Failures!.Select(f => $"{f.Property}: {f.Reason}");
}
