using Pulumi.Policy;

namespace Policies.Tests.Rules.Neon;

public sealed class NeonBranchCountCapTests
{
    private const string Rule = "neon-branch-count-cap";

    [Fact]
    public void Few_branches_pass()
    {
        Gate.Prod(Rule, [Project(), .. Branches(5)]).IsCompliant();
        Gate.In("dev", Rule, [Project(), .. Branches(10)]).IsCompliant();
    }

    [Fact]
    public void Many_branches_violate()
    {
        Gate.Prod(Rule, [Project(), .. Branches(6)]).Violates("advisory shop.branches: found 6 branches, expected at most 5. Delete what is no longer used.");
        Gate.In("dev", Rule, [Project(), .. Branches(11)]).Violates("advisory shop.branches: found 11 branches, expected at most 10. Delete what is no longer used.");
    }

    [Fact]
    public void More_protected_branches_than_the_plan_has_violate()
    {
        var project = Under(("defaultBranchProtected", true));
        Gate.Prod(Rule, [Server("launch"), project, .. Branches(2, "yes")])
            .Violates("advisory shop.branches: found 3 protected branches, expected at most 2 on plan launch. Protect fewer, or take a larger plan.");
        Gate.Prod(Rule, [Server("scale"), project, .. Branches(2, "yes")]).IsCompliant();
    }

    [Fact]
    public void Missing_branches_pass() => Gate.Prod(Rule, Project()).IsCompliant();

    [Fact]
    public void Unknown_protection_is_unknown()
        => Gate.Prod(Rule, [Project(("defaultBranchProtected", Value.Unknown))]).IsUnknown(Unknown.At(Rule, "shop.defaultBranchProtected", "advisory"));

    [Fact]
    public void Stack_without_projects_is_not_applicable() => Gate.Prod(Rule, Some.Database()).IsNotApplicable("no Neon project is declared");

    private static PolicyResource Server(string plan) => Some.Resource("dbready:neon:Server", "s", ("plan", plan));

    private static PolicyResource Under(params (string Name, object Value)[] props) => Some.Under(Server("").Urn, "neon:index/project:Project", "shop", props);

    private static PolicyResource Project(params (string Name, object Value)[] props) => Some.Resource("neon:index/project:Project", "shop", props);

    private static IEnumerable<PolicyResource> Branches(int number, string isProtected = "no")
        => Enumerable.Range(0, number).Select(i => Some.Resource("neon:index/branch:Branch", $"b{i}", ("name", $"b{i}"), ("protected", isProtected)));
}
