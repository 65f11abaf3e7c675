using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Network;

/// <summary>B2: databases are in subnets that the internet has no route to.</summary>
public sealed class RdsPrivateSubnets() : StackRule(new RuleInfo(
    "rds-private-subnets",
    "B2",
    "Databases are in private subnets",
    "In a subnet with a route to an internet gateway, one wrong flag gives a database a public address.",
    Severity.High,
    RuleLevels.BlocksProd))
{
    private const string GatewayId = "igw-"; // how the ids of internet gateways begin

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var groups = stack.All<SubnetGroup>().SelectMany(group => stack.Behind<Subnet>(group.Resource, group.SubnetIds.Path).Select(subnet => (group, subnet))).ToList();
        if (groups.Count == 0)
            verdict.NotApplicable("no subnet of a database is declared in this stack");
        foreach (var (group, subnet) in groups)
        {
            verdict.Saw(group.Resource, group.SubnetIds.Path);
            foreach (var gateway in GatewaysOf(stack, subnet))
                Judge(stack, group, subnet, gateway, verdict);
        }
    }

    private static IEnumerable<Fact<string>> GatewaysOf(StackModel stack, Subnet subnet)
    {
        foreach (var association in stack.Naming("subnetId", static (RouteTableAssociation a) => a.SubnetId, subnet.Resource))
        {
            foreach (var table in stack.Behind<RouteTable>(association.Resource, association.RouteTableId.Path))
            {
                foreach (var gateway in table.GatewayIds)
                    yield return gateway;
                foreach (var route in stack.Naming("routeTableId", static (Route r) => r.RouteTableId, table.Resource))
                    yield return route.GatewayId;
            }
        }
    }

    private static void Judge(StackModel stack, SubnetGroup group, Subnet subnet, Fact<string> gateway, Verdict verdict)
    {
        // Routes in a table share one list of dependencies: a known id says more.
        var property = gateway.Path.Split('[')[0];
        var isInternet = gateway.Value is { } id ? id.StartsWith(GatewayId, StringComparison.Ordinal) : gateway.IsUnknown && stack.Behind<InternetGateway>(gateway.Resource, property).Any();
        if (isInternet)
            verdict.Violation(group.Resource, group.SubnetIds.Path, $"subnet {subnet.Resource.Name}, with a route to an internet gateway in {gateway.Resource.Name}", "private subnets", "Use subnets whose way out, if any, is a NAT gateway.");
        else
            verdict.Reads(gateway);
    }
}
