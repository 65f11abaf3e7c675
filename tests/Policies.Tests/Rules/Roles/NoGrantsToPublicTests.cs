using Pulumi.Policy;

namespace Policies.Tests.Rules.Roles;

public sealed class NoGrantsToPublicTests
{
    private const string Rule = "no-grants-to-public";

    [Fact]
    public void Grant_to_a_role_passes() => Gate.Prod(Rule, Grant("auth_service", Value.List("SELECT"))).IsCompliant();

    [Theory]
    [InlineData("public")]
    [InlineData("PUBLIC")]
    public void Grant_to_everybody_violates(string role)
    {
        var expected = $"g.role: found \"{role}\", expected a role. Grant it to the roles that need it.";
        Gate.Prod(Rule, Grant(role, Value.List("SELECT"))).Violates("mandatory " + expected);
        Gate.In("dev", Rule, Some.Resource("postgresql:index/grant:Grant", "g", ("role", role), ("privileges", Value.List("CREATE")))).Violates("advisory " + expected);
    }

    [Fact]
    public void Nothing_granted_to_everybody_revokes_and_passes()
    {
        Gate.Prod(Rule, Grant("public", Value.List())).IsCompliant();
        Gate.Prod(Rule, Some.Resource("access:index:Grant", "g", ("role", "public"))).IsCompliant();
    }

    [Fact]
    public void Missing_role_passes() => Gate.Prod(Rule, Some.Resource("access:index:Grant", "g", ("privileges", Value.List("SELECT")))).IsCompliant();

    [Fact]
    public void Unknown_values_are_unknown()
    {
        Gate.Prod(Rule, Grant(Value.Unknown, Value.List("SELECT"))).IsUnknown(Unknown.At(Rule, "g.role"));
        Gate.Prod(Rule, Grant("public", Value.Unknown)).IsUnknown(Unknown.At(Rule, "g.privileges"));
    }

    [Fact]
    public void Other_resources_are_not_judged() => Gate.Prod(Rule, Some.Role("public")).IsCompliant();

    private static PolicyResource Grant(object role, object privileges) => Some.Resource("access:index:Grant", "g", ("role", role), ("privileges", privileges));
}
