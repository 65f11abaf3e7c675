using Pulumi.Policy;

namespace Policies.Tests.Rules.Neon;

public sealed class NeonIpAllowActuallyAppliesTests
{
    private const string Rule = "neon-ip-allow-actually-applies";
    private const string Message = "mandatory shop.allowedIpsProtectedBranchesOnly: found \"yes\", expected a protected branch, or \"no\". Protect the branch that holds the data, or let the list hold for every branch.";

    [Fact]
    public void List_for_every_branch_passes() => Gate.Prod(Rule, Project("no")).IsCompliant();

    [Fact]
    public void List_with_a_protected_branch_passes()
    {
        Gate.Prod(Rule, Project("yes", ("defaultBranchProtected", true))).IsCompliant();
        Gate.Prod(Rule, Project("yes"), Some.Resource("neon:index/branch:Branch", "b", ("protected", "yes"))).IsCompliant();
    }

    [Fact]
    public void List_that_holds_for_nothing_violates_everywhere()
    {
        Gate.In("dev", Rule, Project("yes")).Violates(Message);
        Gate.Prod(Rule, Project("yes"), Some.Resource("neon:index/branch:Branch", "b")).Violates(Message);
    }

    [Fact]
    public void Missing_list_passes()
        => Gate.Prod(Rule, Some.Resource("neon:index/project:Project", "shop", ("allowedIpsProtectedBranchesOnly", "yes"))).IsCompliant();

    [Fact]
    public void Unknown_values_are_unknown()
    {
        Gate.Prod(Rule, Project(Value.Unknown)).IsUnknown(Unknown.At(Rule, "shop.allowedIpsProtectedBranchesOnly"));
        Gate.Prod(Rule, Project("yes", ("defaultBranchProtected", Value.Unknown))).IsUnknown(Unknown.At(Rule, "shop.defaultBranchProtected"));
    }

    [Fact]
    public void Stack_without_projects_is_not_applicable() => Gate.Prod(Rule, Some.Database()).IsNotApplicable("no Neon project is declared");

    private static PolicyResource Project(object protectedOnly, params (string Name, object Value)[] props) => Some.Resource(
        "neon:index/project:Project", "shop", [("allowedIps", Value.List("10.0.0.0/8")), ("allowedIpsProtectedBranchesOnly", protectedOnly), .. props]);
}
