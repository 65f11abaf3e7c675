using Pulumi.Policy;

namespace Policies.Tests.Rules.Neon;

public sealed class NeonIpAllowTests
{
    private const string Rule = "neon-ip-allow";
    private const string Next = "List the addresses of your own networks, or block public connections and use a VPC endpoint.";

    [Theory]
    [InlineData("192.0.2.7")]
    [InlineData("192.0.2.0/24")]
    [InlineData("192.0.2.1-192.0.2.9")]
    [InlineData("2001:db8::/56")]
    public void Narrow_ranges_pass(string range) => Gate.Prod(Rule, Project(("allowedIps", Value.List(range)))).IsCompliant();

    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("::/0")]
    [InlineData("192.0.0.0/16")]
    [InlineData("192.0.2.1-192.0.4.9")]
    [InlineData("office")]
    public void Wide_ranges_and_what_is_no_address_violate(string range)
        => Gate.Prod(Rule, Project(("allowedIps", Value.List("192.0.2.7", range))))
            .Violates($"mandatory shop.allowedIps[1]: found \"{range}\", expected an address, or a range of at most 256. List single addresses or narrow ranges.");

    [Fact]
    public void Missing_list_violates()
    {
        Gate.Prod(Rule, Project()).Violates($"mandatory shop.allowedIps: found everybody, expected the addresses that may connect. {Next}");
        Gate.In("dev", Rule, Project()).IsCompliant();
    }

    [Fact]
    public void Blocked_public_connections_need_an_endpoint()
    {
        var project = Project(("blockPublicConnections", "yes"));
        Gate.Prod(Rule, project, Some.From("projectId", project.Urn, "neon:index/vpcEndpointRestriction:VpcEndpointRestriction", "v", ("projectId", Value.Unknown))).IsCompliant();
        Gate.Prod(Rule, project)
            .Violates("mandatory shop.blockPublicConnections: found \"yes\", expected a VPC endpoint beside it. Declare a VpcEndpointRestriction for the project: nobody connects without one.");
    }

    [Fact]
    public void Unknown_values_are_unknown()
    {
        Gate.Prod(Rule, Project(("allowedIps", Value.Unknown))).IsUnknown(Unknown.At(Rule, "shop.allowedIps"));
        Gate.Prod(Rule, Project(("allowedIps", Value.List(Value.Unknown)))).IsUnknown(Unknown.At(Rule, "shop.allowedIps[0]"));
    }

    [Fact]
    public void Stack_without_projects_is_not_applicable() => Gate.Prod(Rule, Some.Database()).IsNotApplicable("no Neon project is declared");

    private static PolicyResource Project(params (string Name, object Value)[] props) => Some.Resource("neon:index/project:Project", "shop", props);
}
