using Infra.Catalog;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Vpc;

namespace Infra.Components;

/// <summary>Lets in the declared sources and nobody else: the pooler, clients that connect directly, and what the server lists.</summary>
internal sealed class RdsSecurityGroup
{
    public RdsSecurityGroup(string name, string physicalName, Server server, IReadOnlyList<Service> services, AwsEnvironment aws, Resource parent)
    {
        var group = new SecurityGroup(
            name,
            new SecurityGroupArgs
            {
                Name = $"{physicalName}-postgresql",
                Description = $"PostgreSQL server {physicalName}",
                VpcId = aws.Network!.VpcId,
                Tags = AwsTags.Of(aws.Catalog, server),
            },
            new CustomResourceOptions { Parent = parent });
        Id = group.Id;
        foreach (var source in Sources(server, services))
            DeclareRule($"{name}-{source.Replace('/', '-')}", source, server.Rds!.Port, group, parent);
    }

    public Output<string> Id { get; }

    private static IEnumerable<string> Sources(Server server, IReadOnlyList<Service> services)
    {
        var direct = services.SelectMany(service => service.Clients).Where(client => !client.IsPooled).Select(client => client.SecurityGroup);
        return direct.Append(server.Pooler?.SecurityGroup).OfType<string>().Concat(server.Rds!.Ingress).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    private static void DeclareRule(string name, string source, int port, SecurityGroup group, Resource parent)
    {
        var args = new SecurityGroupIngressRuleArgs { SecurityGroupId = group.Id, IpProtocol = "tcp", FromPort = port, ToPort = port, Description = $"PostgreSQL from {source}" };
        if (source.StartsWith("sg-", StringComparison.Ordinal))
            args.ReferencedSecurityGroupId = source;
        else if (source.StartsWith("pl-", StringComparison.Ordinal))
            args.PrefixListId = source;
        else if (source.Contains(':', StringComparison.Ordinal))
            args.CidrIpv6 = source;
        else
            args.CidrIpv4 = source;
        _ = new SecurityGroupIngressRule(name, args, new CustomResourceOptions { Parent = parent });
    }
}
