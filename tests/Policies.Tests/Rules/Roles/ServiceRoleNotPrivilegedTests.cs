namespace Policies.Tests.Rules.Roles;

public sealed class ServiceRoleNotPrivilegedTests
{
    private const string Rule = "service-role-not-privileged";
    private const string Next = "Leave it out, and do what needs it as the server's administrator.";

    [Fact]
    public void Plain_role_passes() => Gate.Prod(Rule, Some.Role("auth_service", ("memberOf", Value.List(Value.Map(("role", "auth_owner")))))).IsCompliant();

    [Theory]
    [InlineData("superuser")]
    [InlineData("createDatabase")]
    [InlineData("createRole")]
    [InlineData("replication")]
    [InlineData("bypassRowLevelSecurity")]
    public void Attribute_violates(string attribute)
    {
        Gate.Prod(Rule, Some.Role("auth_service", (attribute, true))).Violates($"mandatory auth_service.{attribute}: found true, expected false. {Next}");
        Gate.In("dev", Rule, Some.Resource("postgresql:index/role:Role", "auth_service", (attribute, true)))
            .Violates($"advisory auth_service.{attribute}: found true, expected false. {Next}");
    }

    [Theory]
    [InlineData("rds_superuser")]
    [InlineData("neon_superuser")]
    [InlineData("pg_write_all_data")]
    public void Privileged_group_violates(string group)
    {
        var expected = $"found \"{group}\", expected a group of the service's own. Revoke the membership and grant what the service needs on its own tables.";
        Gate.Prod(Rule, Some.Role("auth_service", ("memberOf", Value.List(Value.Map(("role", group)))))).Violates($"mandatory auth_service.memberOf[0].role: {expected}");
        Gate.Prod(Rule, Some.Resource("postgresql:index/role:Role", "auth_service", ("roles", Value.List(group)))).Violates($"mandatory auth_service.roles[0]: {expected}");
    }

    [Fact]
    public void Missing_attributes_pass() => Gate.Prod(Rule, Some.Role("auth_service")).IsCompliant();

    [Fact]
    public void Unknown_values_are_unknown()
    {
        Gate.Prod(Rule, Some.Role("auth_service", ("superuser", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth_service.superuser"));
        Gate.Prod(Rule, Some.Role("auth_service", ("memberOf", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth_service.memberOf"));
    }
}
