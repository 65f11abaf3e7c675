using Pulumi.Policy;

namespace Policies.Tests.Rules.Neon;

public sealed class NeonOrgOwnedTests
{
    private const string Rule = "neon-org-owned";
    private const string Next = "expected an organization. Set orgId when the project is made.";

    [Fact]
    public void Organization_passes() => Gate.Prod(Rule, Project(("orgId", "org-cool-name-123456"))).IsCompliant();

    [Fact]
    public void Organization_that_is_not_known_yet_is_declared() => Gate.Prod(Rule, Project(("orgId", Value.Unknown))).IsCompliant();

    [Fact]
    public void Missing_organization_violates()
    {
        Gate.Prod(Rule, Project()).Violates($"mandatory shop.orgId: found nothing, {Next}");
        Gate.Prod(Rule, Project(("orgId", ""))).Violates($"mandatory shop.orgId: found \"\", {Next}");
    }

    [Fact]
    public void Dev_is_not_judged() => Gate.In("dev", Rule, Project()).IsCompliant();

    [Fact]
    public void Other_resources_are_not_judged() => Gate.Prod(Rule, Some.Database()).IsCompliant();

    private static PolicyResource Project(params (string Name, object Value)[] props) => Some.Resource("neon:index/project:Project", "shop", props);
}
