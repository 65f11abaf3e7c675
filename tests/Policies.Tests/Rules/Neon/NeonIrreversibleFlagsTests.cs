using Pulumi.Policy;

namespace Policies.Tests.Rules.Neon;

public sealed class NeonIrreversibleFlagsTests
{
    private const string Rule = "neon-irreversible-flags";
    private const string Next = "expected \"no\", or an exemption that says who approved it. Record the approval as an exemption with a reason and an owner: it cannot be switched off.";

    [Fact]
    public void Missing_and_switched_off_pass()
    {
        Gate.Prod(Rule, Project()).IsCompliant();
        Gate.Prod(Rule, Project(("enableLogicalReplication", "no"), ("hipaa", "no"))).IsCompliant();
    }

    [Fact]
    public void Switched_on_violates()
    {
        Gate.Prod(Rule, Project(("enableLogicalReplication", "yes"), ("hipaa", "yes"))).Violates(
            $"mandatory shop.enableLogicalReplication: found \"yes\", {Next}",
            $"mandatory shop.hipaa: found \"yes\", {Next}");
        Gate.In("dev", Rule, Project(("hipaa", "yes"))).Violates($"advisory shop.hipaa: found \"yes\", {Next}");
    }

    [Fact]
    public void Unknown_value_is_unknown() => Gate.Prod(Rule, Project(("hipaa", Value.Unknown))).IsUnknown(Unknown.At(Rule, "shop.hipaa"));

    [Fact]
    public void Other_resources_are_not_judged() => Gate.Prod(Rule, Some.Database(("hipaa", "yes"))).IsCompliant();

    private static PolicyResource Project(params (string Name, object Value)[] props) => Some.Resource("neon:index/project:Project", "shop", props);
}
