using Infra.Catalog;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Vpc;

namespace Infra.Components;

/// <summary>Lets in the declared sources and nobody else: poolers, clients that connect directly, operators, scheduled tasks, and what the server lists.</summary>
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
        var port = server.Rds!.Port;
        foreach (var source in Sources(server, services, aws.Catalog.Operators))
            DeclareRule($"{name}-{source.Replace('/', '-')}", source, port, group, parent);
        foreach (var (service, client) in services.SelectMany(service => service.Clients, (service, client) => (service, client)))
        {
            if (client is { IsPooled: false, SecurityGroup: Client.Declared })
                Ingress.From($"{name}-{service.Name}-{client.Name}", group.Id, aws.DeclaredNetwork!.GroupOf(service, client)!, port, $"PostgreSQL from {client.Name}", parent);
        }

        if (aws.Tasks?.SecurityGroupId is { } tasks)
            Ingress.From($"{name}-tasks", group.Id, tasks, port, "PostgreSQL from scheduled tasks", parent);
    }

    public Output<string> Id { get; }

    private static IEnumerable<string> Sources(Server server, IReadOnlyList<Service> services, Operators? operators)
    {
        var direct = services.SelectMany(service => service.Clients).Where(client => !client.IsPooled && client.SecurityGroup != Client.Declared).Select(client => client.SecurityGroup);
        return direct.Append(server.Pooler?.SecurityGroup).Append(operators?.SecurityGroup).OfType<string>()
            .Concat(server.Rds!.Ingress).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
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
