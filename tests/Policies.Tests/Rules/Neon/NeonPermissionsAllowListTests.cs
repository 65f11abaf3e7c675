using Pulumi.Policy;

namespace Policies.Tests.Rules.Neon;

public sealed class NeonPermissionsAllowListTests
{
    private const string Rule = "neon-permissions-allow-list";
    private const string Next = "Take the permission back, or add the domain to the rule's configuration.";

    [Fact]
    public void Address_at_a_configured_domain_passes() => Configured("ops@Example.com").IsCompliant();

    [Theory]
    [InlineData("ops@elsewhere.org")]
    [InlineData("ops@example.com.elsewhere.org")]
    public void Other_address_violates(string grantee)
        => Configured(grantee).Violates($"mandatory p.grantee: found \"{grantee}\", expected an address at example.com. {Next}");

    [Fact]
    public void Without_domains_nobody_may()
        => Gate.In("dev", Rule, Permission("ops@example.com"))
            .Violates($"advisory p.grantee: found \"ops@example.com\", expected nobody: the rule's configuration names no domain. {Next}");

    [Fact]
    public void Missing_grantee_violates()
        => Gate.Configured(Rule, Rule, "domains", Value.List("example.com"), Some.Resource("neon:index/projectPermission:ProjectPermission", "p"))
            .Violates($"mandatory p.grantee: found nothing, expected an address at example.com. {Next}");

    [Fact]
    public void Unknown_grantee_is_unknown() => Gate.Prod(Rule, Permission(Value.Unknown)).IsUnknown(Unknown.At(Rule, "p.grantee"));

    [Fact]
    public void Other_resources_are_not_judged() => Gate.Prod(Rule, Some.Database()).IsCompliant();

    private static Gate Configured(string grantee) => Gate.Configured(Rule, Rule, "domains", Value.List("example.com"), Permission(grantee));

    private static PolicyResource Permission(object grantee) => Some.Resource("neon:index/projectPermission:ProjectPermission", "p", ("grantee", grantee));
}
