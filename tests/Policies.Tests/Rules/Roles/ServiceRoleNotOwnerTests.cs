using Pulumi.Policy;

namespace Policies.Tests.Rules.Roles;

public sealed class ServiceRoleNotOwnerTests
{
    private const string Rule = "service-role-not-owner";
    private const string Next = "expected a role that auth_service is not. Let a role without login own it, and let the login that migrates be its member.";
    private static readonly PolicyResource Login = Some.Role("auth_service", ("login", true));

    [Fact]
    public void Owner_without_login_passes() => Gate.Prod(Rule, Login, Some.Role("auth_owner"), Database("auth_owner")).IsCompliant();

    [Theory]
    [InlineData("access:index:Database", "owner")]
    [InlineData("postgresql:index/database:Database", "owner")]
    [InlineData("postgresql:index/schema:Schema", "owner")]
    [InlineData("access:index:Schema", "owner")]
    [InlineData("access:index:Ownership", "owner")]
    [InlineData("neon:index/database:Database", "ownerName")]
    public void Owning_login_violates(string type, string property)
    {
        Gate.Prod(Rule, Login, Some.Resource(type, "d", (property, "auth_service"))).Violates($"mandatory d.{property}: found \"auth_service\", {Next}");
        Gate.In("dev", Rule, Login, Some.Resource(type, "d", (property, "auth_service"))).Violates($"advisory d.{property}: found \"auth_service\", {Next}");
    }

    [Fact]
    public void Member_of_the_owner_violates()
    {
        var member = Some.Role("auth_service", ("login", true), ("memberOf", Value.List(Value.Map(("role", "auth_owner")))));
        Gate.Prod(Rule, member, Some.Role("auth_owner"), Database("auth_owner")).Violates($"mandatory d.owner: found \"auth_owner\", {Next}");
    }

    [Fact]
    public void Login_that_migrates_may_own()
        => Gate.Prod(
            Rule,
            Some.Service(("roles", Value.List(Value.Map(("name", "auth_migrator"), ("kind", "migrator"), ("login", true))))),
            Login,
            Some.Role("auth_migrator", ("login", true), ("service", "auth")),
            Database("auth_migrator")).IsCompliant();

    [Fact]
    public void Owner_joins_by_dependency_while_its_name_is_unknown()
    {
        var role = Some.Resource("postgresql:index/role:Role", "app", ("login", true));
        Gate.Prod(Rule, role, Some.From("owner", role.Urn, "postgresql:index/database:Database", "d", ("owner", Value.Unknown)))
            .Violates("mandatory d.owner: found [unknown], expected a role that app is not. Let a role without login own it, and let the login that migrates be its member.");
    }

    [Fact]
    public void Missing_owner_passes() => Gate.Prod(Rule, Login, Some.Resource("access:index:Database", "d")).IsCompliant();

    [Fact]
    public void Unknown_values_are_unknown()
    {
        Gate.Prod(Rule, Some.Role("auth_service", ("login", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth_service.login"));
        Gate.Prod(Rule, Some.Role("auth_service", ("login", true), ("memberOf", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth_service.memberOf"));
    }

    [Fact]
    public void Stack_without_logins_is_not_applicable() => Gate.Prod(Rule, Database("auth_owner")).IsNotApplicable("no login of a service is declared");

    private static PolicyResource Database(string owner) => Some.Resource("access:index:Database", "d", ("name", "auth_db"), ("owner", owner));
}
