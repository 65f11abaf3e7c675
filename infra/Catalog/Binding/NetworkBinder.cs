using System.Net;

namespace Infra.Catalog.Binding;

/// <summary>Reads an environment's <c>network</c> and <c>operators</c>.</summary>
internal static class NetworkBinder
{
    /// <summary>Amazon VPC User Guide, "VPC CIDR blocks": a VPC has at most a /16; four bits of it go to subnets, which need a /28 at least.</summary>
    private const int LargestPrefix = 16;
    private const int SmallestPrefix = 24;

    private static readonly ScalarType<string> Block = Scalars.Text("a block of IPv4 addresses, such as 10.20.0.0/16", static text => AwsScalars.IsCidr(text) && !text.Contains(':', StringComparison.Ordinal));

    private static readonly ScalarType<string> OwnBlock = Scalars.Text(
        "a block of IPv4 addresses from /16 to /24, such as 10.20.0.0/16",
        static text => Block.Parse(text, out _) && IPNetwork.TryParse(text, out var network) && network.PrefixLength is >= LargestPrefix and <= SmallestPrefix);

    public static Network? Bind(Section parent, AwsAccount? aws)
    {
        if (parent.Map("network") is not { } section)
            return null;
        var stack = section.Optional("stack", Scalars.OneLine(256));
        var own = section.Optional("cidr", OwnBlock);
        var isOwn = section.Has("cidr");
        var zones = section.List("zones", AwsScalars.Zone);
        var output = Scalars.OneLine(256);
        var bound = new Network
        {
            Stack = stack,
            Cidr = own,
            Zones = zones,
            VpcId = isOwn ? section.Optional("vpcId", output) : section.Required("vpcId", stack is null ? AwsScalars.VpcId : output),
            SubnetIds = stack is null ? section.List("subnetIds", AwsScalars.SubnetId) : [],
            SubnetIdsOutput = stack is null ? null : section.Required("subnetIds", output),
            EndpointsFrom = section.Optional("endpointsFrom", Block) ?? own,
        };
        section.Finish();
        if (isOwn)
            CheckOwn(section, bound, aws);
        else if (zones.Count > 0)
            section.Problem("zones", "found without cidr, allowed beside cidr only: subnets that are there are named by subnetIds.");
        else if (stack is null && bound.SubnetIds.Count < 2)
            section.Problem("subnetIds", "found fewer than two subnets, allowed at least two, in two availability zones.");
        return bound;
    }

    public static Operators? BindOperators(Section parent, IReadOnlyList<Server> servers)
    {
        if (parent.Map("operators") is not { } section)
            return null;
        var bound = new Operators(section.Required("path", Scalars.Choice(Operators.Bastion, Operators.Ssm)), section.Optional("securityGroup", AwsScalars.SecurityGroupId));
        section.Finish();
        if (bound is { Path: Operators.Bastion, SecurityGroup: null } && !section.Has("securityGroup"))
            section.Missing("securityGroup", $"the bastion's security group: {AwsScalars.SecurityGroupId.Allowed}");
        if (bound is { Path: Operators.Ssm, SecurityGroup: not null })
            section.Problem("securityGroup", "found beside path: ssm, allowed beside bastion only. Remove it.");
        if (bound.Path == Operators.Ssm && servers.All(server => server.Pooler?.Run is null))
            section.Problem("path", "found ssm, but no server has a pooler that is run here, allowed bastion. Or add pooler.run to a server.");
        return bound;
    }

    private static void CheckOwn(Section section, Network network, AwsAccount? aws)
    {
        foreach (var key in (string[])["stack", "vpcId", "subnetIds"])
        {
            if (section.Has(key))
                section.Problem(key, "found beside cidr, allowed one of both: a network of its own, or one that is there. Remove one.");
        }

        if (network.Zones.Distinct(StringComparer.Ordinal).Count() < 2)
            section.Problem("zones", "found fewer than two availability zones, allowed at least two.");
        if (aws?.Region is { } region && network.Zones.FirstOrDefault(zone => !zone.StartsWith(region, StringComparison.Ordinal)) is { } foreign)
            section.Problem("zones", $"found {foreign}, allowed availability zones of {region}, such as {region}a.");
    }
}
