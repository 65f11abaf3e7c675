using Pulumi.Policy;

namespace Policies.Tests.Rules.Neon;

public sealed class NeonPreviewParentProtectedTests
{
    private const string Rule = "neon-preview-parent-protected";
    private const string Next = "Protect the branch that previews start from.";
    private const string Token = "neon:index/branch:Branch";

    [Fact]
    public void Protected_parent_passes()
    {
        var parent = Some.Resource(Token, "production", ("name", "production"), ("protected", "yes"));
        Gate.Prod(Rule, parent, Child(parent.Urn)).IsCompliant();
        Gate.Prod(Rule, Project(("defaultBranchProtected", true)), Some.Resource(Token, "b", ("name", "preview/shop-12"))).IsCompliant();
    }

    [Fact]
    public void Open_parent_violates()
    {
        var parent = Some.Resource(Token, "production", ("name", "production"), ("protected", "no"));
        Gate.Prod(Rule, parent, Child(parent.Urn)).Violates($"mandatory production.protected: found \"no\", expected \"yes\". {Next}");
        Gate.In("dev", Rule, parent, Child(parent.Urn)).Violates($"advisory production.protected: found \"no\", expected \"yes\". {Next}");
    }

    [Fact]
    public void Missing_parent_is_the_default_branch()
        => Gate.Prod(Rule, Project(), Some.Resource(Token, "b", ("name", "preview/shop-12")))
            .Violates($"mandatory shop.defaultBranchProtected: found false by default, expected true. {Next}");

    [Fact]
    public void Unknown_values_are_unknown()
    {
        Gate.Prod(Rule, Project(), Some.Resource(Token, "b", ("name", Value.Unknown))).IsUnknown(Unknown.At(Rule, "b.name"));
        Gate.Prod(Rule, Project(), Some.Resource(Token, "b", ("name", "ci/1"), ("parentId", "br-elsewhere-123456"))).IsUnknown(Unknown.At(Rule, "b.parentId"));
        Gate.Prod(Rule, Some.Resource(Token, "b", ("name", "ci/1"), ("projectId", "elsewhere-123456"))).IsUnknown(Unknown.At(Rule, "b.projectId"));
    }

    [Fact]
    public void Stack_without_temporary_branches_is_not_applicable()
        => Gate.Prod(Rule, Project(), Some.Resource(Token, "b", ("name", "reports"))).IsNotApplicable("no temporary branch is declared");

    private static PolicyResource Project(params (string Name, object Value)[] props) => Some.Resource("neon:index/project:Project", "shop", props);

    private static PolicyResource Child(string parent) => Some.From("parentId", parent, Token, "b", ("name", "preview/shop-12"), ("parentId", Value.Unknown));
}
