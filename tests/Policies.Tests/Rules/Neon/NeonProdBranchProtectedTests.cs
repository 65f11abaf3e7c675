using Pulumi.Policy;

namespace Policies.Tests.Rules.Neon;

public sealed class NeonProdBranchProtectedTests
{
    private const string Rule = "neon-prod-branch-protected";
    private const string Next = "expected true. Protect the default branch, or the branch that production uses; plans from Launch up can.";

    [Fact]
    public void Protected_default_branch_passes() => Gate.Prod(Rule, Project(("defaultBranchProtected", true))).IsCompliant();

    [Fact]
    public void Protected_production_branch_passes() => Gate.Prod(Rule, Project(), Branch("production", "yes")).IsCompliant();

    [Fact]
    public void Nothing_protected_violates()
    {
        Gate.Prod(Rule, Project()).Violates($"mandatory shop.defaultBranchProtected: found false by default, {Next}");
        Gate.Prod(Rule, Project(("defaultBranchProtected", false)), Branch("production", "no"), Branch("pr-1", "yes"))
            .Violates($"mandatory shop.defaultBranchProtected: found false, {Next}");
    }

    [Fact]
    public void Dev_is_not_judged() => Gate.In("dev", Rule, Project()).IsCompliant();

    [Fact]
    public void Unknown_value_is_unknown()
        => Gate.Prod(Rule, Project(("defaultBranchProtected", Value.Unknown))).IsUnknown(Unknown.At(Rule, "shop.defaultBranchProtected"));

    [Fact]
    public void Stack_without_projects_is_not_applicable() => Gate.Prod(Rule, Some.Database()).IsNotApplicable("no Neon project is declared");

    private static PolicyResource Project(params (string Name, object Value)[] props) => Some.Resource("neon:index/project:Project", "shop", props);

    private static PolicyResource Branch(string name, string isProtected)
        => Some.Resource("neon:index/branch:Branch", name, ("name", name), ("protected", isProtected));
}
