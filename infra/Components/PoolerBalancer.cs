using System.Globalization;
using Pulumi;
using Pulumi.Aws.LB;
using Pulumi.Aws.LB.Inputs;

namespace Infra.Components;

/// <summary>The internal Network Load Balancer of a pooler. A client keeps its task, because only that task can cancel the client's queries.</summary>
internal sealed class PoolerBalancer
{
    public const string Stickiness = "source_ip";

    /// <summary>As long as ECS lets a task that is told to stop wait for its clients.</summary>
    public const int DrainSeconds = 120;

    private const int HealthIntervalSeconds = 10;
    private const int HealthyThreshold = 2;

    public PoolerBalancer(string name, PoolerServiceArgs args, Input<string> securityGroup, Resource parent)
    {
        var (aws, server) = (args.Aws, args.Server);
        var port = server.Pooler!.ListenPort;
        var balancer = new LoadBalancer(
            name,
            new LoadBalancerArgs
            {
                Internal = true,
                LoadBalancerType = "network",
                Subnets = aws.Network!.SubnetIds,
                SecurityGroups = { securityGroup },
                EnableCrossZoneLoadBalancing = true,
                EnableDeletionProtection = aws.Catalog.IsProduction,
                Tags = AwsTags.Of(aws.Catalog, server),
            },
            new CustomResourceOptions { Parent = parent });
        var targets = new TargetGroup(
            name,
            new TargetGroupArgs
            {
                Port = port,
                Protocol = "TCP",
                TargetType = "ip",
                VpcId = aws.Network.VpcId,
                PreserveClientIp = "true",
                DeregistrationDelay = DrainSeconds,
                ConnectionTermination = true,
                Stickiness = new TargetGroupStickinessArgs { Enabled = true, Type = Stickiness },
                HealthCheck = new TargetGroupHealthCheckArgs
                {
                    Protocol = "TCP",
                    Port = port.ToString(CultureInfo.InvariantCulture),
                    Interval = HealthIntervalSeconds,
                    HealthyThreshold = HealthyThreshold,
                    UnhealthyThreshold = HealthyThreshold,
                },
                Tags = AwsTags.Of(aws.Catalog, server),
            },
            new CustomResourceOptions { Parent = parent });
        Listener = new Listener(
            name,
            new ListenerArgs
            {
                LoadBalancerArn = balancer.Arn,
                Port = port,
                Protocol = "TCP",
                DefaultActions = { new ListenerDefaultActionArgs { Type = "forward", TargetGroupArn = targets.Arn } },
                Tags = AwsTags.Of(aws.Catalog, server),
            },
            new CustomResourceOptions { Parent = parent });
        (Arn, DnsName, ZoneId, TargetGroupArn) = (balancer.Arn, balancer.DnsName, balancer.ZoneId, targets.Arn);
    }

    public Output<string> Arn { get; }

    public Output<string> DnsName { get; }

    public Output<string> ZoneId { get; }

    public Output<string> TargetGroupArn { get; }

    public Resource Listener { get; }
}
