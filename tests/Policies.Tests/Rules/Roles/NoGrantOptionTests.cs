namespace Policies.Tests.Rules.Roles;

public sealed class NoGrantOptionTests
{
    private const string Rule = "no-grant-option";
    private const string Next = "found true, expected false. Leave it out, and declare the grants and memberships that are needed.";

    [Theory]
    [InlineData("access:index:Grant")]
    [InlineData("postgresql:index/grant:Grant")]
    [InlineData("postgresql:index/defaultPrivileges:DefaultPrivileges")]
    public void Grant_option_violates(string type)
    {
        Gate.Prod(Rule, Some.Resource(type, "g", ("role", "app"), ("withGrantOption", true))).Violates($"mandatory g.withGrantOption: {Next}");
        Gate.In("dev", Rule, Some.Resource(type, "g", ("role", "app"), ("withGrantOption", true))).Violates($"advisory g.withGrantOption: {Next}");
        Gate.Prod(Rule, Some.Resource(type, "g", ("role", "app"), ("withGrantOption", false))).IsCompliant();
        Gate.Prod(Rule, Some.Resource(type, "g", ("role", "app"))).IsCompliant();
    }

    [Fact]
    public void Admin_option_violates()
    {
        Gate.Prod(Rule, Some.Resource("postgresql:index/grantRole:GrantRole", "m", ("role", "app"), ("grantRole", "writers"), ("withAdminOption", true)))
            .Violates($"mandatory m.withAdminOption: {Next}");
        Gate.Prod(Rule, Some.Role("app", ("memberOf", Value.List(Value.Map(("role", "writers"), ("admin", true)))))).Violates($"mandatory app.memberOf[0].admin: {Next}");
    }

    [Fact]
    public void Plain_memberships_pass()
    {
        Gate.Prod(Rule, Some.Role("app", ("memberOf", Value.List(Value.Map(("role", "writers")))))).IsCompliant();
        Gate.Prod(Rule, Some.Resource("postgresql:index/grantRole:GrantRole", "m", ("role", "app"), ("grantRole", "writers"))).IsCompliant();
    }

    [Fact]
    public void Unknown_values_are_unknown()
    {
        Gate.Prod(Rule, Some.Resource("access:index:Grant", "g", ("withGrantOption", Value.Unknown))).IsUnknown(Unknown.At(Rule, "g.withGrantOption"));
        Gate.Prod(Rule, Some.Role("app", ("memberOf", Value.Unknown))).IsUnknown(Unknown.At(Rule, "app.memberOf"));
    }

    [Fact]
    public void Other_resources_are_not_judged() => Gate.Prod(Rule, Some.Database(("withGrantOption", true))).IsCompliant();
}
