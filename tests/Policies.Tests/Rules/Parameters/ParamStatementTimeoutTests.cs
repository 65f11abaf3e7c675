using Pulumi.Policy;

namespace Policies.Tests.Rules.Parameters;

public sealed class ParamStatementTimeoutTests
{
    private const string Rule = "param-statement-timeout";
    private const string Setting = "statement_timeout";
    private const string Next = "expected more than 0 and at most 30000 ms. Set it in the parameter group, and higher for a role that needs more.";
    private static readonly PolicyResource Server = Some.Server();

    [Theory]
    [InlineData("30000")]
    [InlineData("30s")]
    public void Group_of_the_server_holds_for_its_logins(string value) => Gate.Prod(Rule, Server, Group(value), Service(), Login()).IsCompliant();

    [Theory]
    [InlineData("0")]
    [InlineData("30001")]
    [InlineData("1min")]
    [InlineData("soon")]
    public void Group_out_of_bounds_violates_once(string value)
        => Gate.Prod(Rule, Server, Group(value), Service(), Login(), Some.Role("auth_b", ("login", true), ("service", "auth")))
            .Violates($"mandatory auth.parameters[{Setting}]: found \"{value}\", {Next}");

    [Fact]
    public void Role_wins_over_group_and_role_in_database_over_role()
    {
        Gate.Prod(Rule, Server, Group("0"), Service(), Login(("settings", Value.Map((Setting, "5s"))))).IsCompliant();
        Gate.Prod(Rule, Server, Group("5s"), Service(), Login(("settings", Value.Map((Setting, "0")))))
            .Violates($"mandatory auth_service.settings.{Setting}: found \"0\", {Next}");
        Gate.Prod(Rule, Server, Group("5s"), Service(), Login(("databaseSettings", Value.Map(("auth_db", Value.Map((Setting, "1h")))))))
            .Violates($"mandatory auth_service.databaseSettings.auth_db.{Setting}: found \"1h\", {Next}");
    }

    [Fact]
    public void Login_of_a_service_that_moves_counts_on_its_own_server()
    {
        var next = Some.Server("next");
        var group = Some.Under(next.Urn, "aws:rds/parameterGroup:ParameterGroup", "next", ("family", "postgres16"));
        var moving = Some.ServiceNamed("auth-next", ("service", "auth"), ("server", "next"));
        var login = Some.Under(moving.Urn, "access:index:Role", "auth-next", ("name", "auth_service"), ("login", true), ("service", "auth"), ("settings", Value.Map((Setting, "5s"))));

        Gate.Prod(Rule, Server, Group("5s"), Service(), Login(), next, group, moving, login).IsCompliant();
    }

    [Fact]
    public void Database_wins_over_group()
    {
        var service = Service();
        var database = Some.Under(service.Urn, "access:index:Database", "auth", ("name", "auth_db"), ("settings", Value.Map((Setting, "2min"))));
        Gate.Prod(Rule, Server, Group("5s"), service, Login(), database).Violates($"mandatory auth.settings.{Setting}: found \"2min\", {Next}");
    }

    [Fact]
    public void Login_without_the_setting_anywhere_violates()
        => Gate.In("dev", Rule, Service(), Login())
            .Violates($"advisory auth_service.settings.{Setting}: found nothing, expected more than 0 and at most 300000 ms. Set it in the parameter group, and higher for a role that needs more.");

    [Fact]
    public void Settings_of_roles_without_login_do_not_count()
        => Gate.Prod(Rule, Server, Group("5s"), Some.Role("auth_owner", ("settings", Value.Map((Setting, "0"))))).IsCompliant();

    [Fact]
    public void Migrator_needs_a_value_of_its_own_and_may_choose_it()
    {
        Gate.Prod(Rule, Server, Group("5s"), Service("migrator"), Login())
            .Violates($"mandatory auth_service.settings.{Setting}: found nothing, expected a value of the role's own. Say how long migrations and dumps may take: the limit of services would end them half-way.");
        Gate.Prod(Rule, Server, Group("5s"), Service("migrator"), Login(("settings", Value.Map((Setting, "2h"))))).IsCompliant();
    }

    [Fact]
    public void Role_of_the_postgresql_provider_is_judged_in_milliseconds()
        => Gate.Prod(Rule, Some.Resource("postgresql:index/role:Role", "app", ("name", "app"), ("login", true), ("statementTimeout", 60000)))
            .Violates($"mandatory app.statementTimeout: found \"60000\", {Next}");

    [Fact]
    public void Group_without_logins_counts_by_itself_and_another_engines_does_not()
        => Gate.Prod(Rule, Some.Parameters("postgres16"), Some.Resource("aws:rds/parameterGroup:ParameterGroup", "shop", ("family", "mysql8.0")))
            .Violates($"mandatory auth.parameters[{Setting}]: found nothing, {Next}");

    [Fact]
    public void Unknown_values_are_unknown()
    {
        Gate.Prod(Rule, Some.Parameters("postgres16", (Setting, Value.Unknown))).IsUnknown(Unknown.At(Rule, $"auth.parameters[{Setting}]"));
        Gate.Prod(Rule, Server, Group("5s"), Service(), Login(("settings", Value.Unknown))).IsUnknown(Unknown.At(Rule, $"auth_service.settings.{Setting}"));
    }

    [Fact]
    public void Stack_without_logins_and_groups_is_not_applicable()
        => Gate.Prod(Rule, Some.Database()).IsNotApplicable("neither a login nor a parameter group is declared");

    private static PolicyResource Group(string value)
        => Some.Under(Server.Urn, "aws:rds/parameterGroup:ParameterGroup", "auth", ("family", "postgres16"), ("parameters", Some.ParameterList((Setting, value))));

    private static PolicyResource Service(string kind = "service-a")
        => Some.Service(("roles", Value.List(Value.Map(("name", "auth_service"), ("kind", kind), ("login", true)))));

    private static PolicyResource Login(params (string Name, object Value)[] props) => Some.Role("auth_service", [("login", true), ("service", "auth"), .. props]);
}
