using Pulumi.Policy;

namespace Policies.Tests.Rules.Roles;

public sealed class SecurityDefinerReviewedTests
{
    private const string Rule = "security-definer-reviewed";

    [Fact]
    public void Callers_rights_pass()
    {
        Gate.Prod(Rule, Function(("securityDefiner", false))).IsCompliant();
        Gate.Prod(Rule, Function()).IsCompliant();
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Owners_rights_violate_as_advice(string stack)
        => Gate.In(stack, Rule, Function(("securityDefiner", true)))
            .Violates("advisory f.securityDefiner: found true, expected false. Use the caller's rights, or fix search_path in the function, have it reviewed, and exempt it.");

    [Fact]
    public void Unknown_value_is_unknown()
        => Gate.Prod(Rule, Function(("securityDefiner", Value.Unknown))).IsUnknown(Unknown.At(Rule, "f.securityDefiner", "advisory"));

    [Fact]
    public void Other_resources_are_not_judged() => Gate.Prod(Rule, Some.Role("f", ("securityDefiner", true))).IsCompliant();

    private static PolicyResource Function(params (string Name, object Value)[] props) => Some.Resource("postgresql:index/function:Function", "f", props);
}
