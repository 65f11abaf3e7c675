using System.Collections.Immutable;
using Infra.Catalog;
using Infra.Sizing;
using Pulumi;
using Pulumi.Aws.Ecs.Inputs;
using Pulumi.Aws.Iam;

namespace Infra.Components;

/// <summary>Runs <c>dbready collect</c> all the time, in one task; and alarms on what it publishes about servers on Neon, which CloudWatch knows nothing of.</summary>
internal sealed class CollectorComponent : FactComponent
{
    public CollectorComponent(string name, CollectorArgs args, ComponentResourceOptions options)
        : base("dbready:observability:Collector", name, FactsOf(args.Aws.Catalog), options)
    {
        var (aws, catalog, child) = (args.Aws, args.Aws.Catalog, $"{name}-collector");
        var execution = ServiceRole.Declare($"{child}-execution", catalog, "ecs-tasks.amazonaws.com", [ServiceRole.TaskExecution], this);
        var task = ServiceRole.Declare($"{child}-task", catalog, "ecs-tasks.amazonaws.com", [], this);
        _ = new RolePolicy($"{child}-task", new RolePolicyArgs { Role = task.Name, Policy = Policy(aws) }, new CustomResourceOptions { Parent = this });
        var container = ContainerDefinitions.Of(
            new ContainerPlan("collector", catalog.Tasks!.Image, [], ["dbready", "collect", catalog.WholeStack, "--ca-file", catalog.Tasks.CaFile]), aws.Tasks!.LogGroup, aws.Account.Region, []);
        var definition = FargateTask.Declare(child, aws, container, CollectorTask.Cpu, CollectorTask.MemoryMiB, execution, task, storageGiB: null, this);
        _ = new Pulumi.Aws.Ecs.Service(
            child,
            new Pulumi.Aws.Ecs.ServiceArgs
            {
                Name = $"{PhysicalNames.Environment(catalog)}-collector",
                Cluster = aws.Tasks.ClusterArn,
                TaskDefinition = definition.Arn,
                DesiredCount = 1,
                LaunchType = "FARGATE",
                NetworkConfiguration = new ServiceNetworkConfigurationArgs { Subnets = aws.Network!.SubnetIds, SecurityGroups = { aws.Tasks.SecurityGroupId! }, AssignPublicIp = false },

                // Never two at one time: each would count what the other opens.
                DeploymentMinimumHealthyPercent = 0,
                DeploymentMaximumPercent = 100,
                Tags = AwsTags.Of(catalog),
            },
            new CustomResourceOptions { Parent = this });
        foreach (var server in Watched(catalog).Where(server => server.Neon is not null))
        {
            foreach (var plan in CollectorMetrics.Alarms(catalog, server))
                DeclaredAlarm.Of($"{server.Name}-{plan.Name}-{plan.Severity}", $"{PhysicalNames.Server(catalog, server)}-{plan.Name}-{plan.Severity}", plan, catalog, server, args.Notifications, this);
        }

        RegisterFacts();
    }

    private static ImmutableDictionary<string, object?> FactsOf(EnvironmentCatalog catalog) => Facts.Of(
        ("environment", catalog.Environment),
        ("servers", Facts.List(catalog.Collector!.Servers)),
        ("namespace", CollectorMetrics.Namespace),
        ("metrics", Facts.List(CollectorMetrics.All.Select(metric => metric.Name))),
        ("intervalSeconds", CollectorTask.IntervalSeconds));

    private static IEnumerable<Server> Watched(EnvironmentCatalog catalog) => catalog.Servers.Where(catalog.Collects);

    private static string Policy(AwsEnvironment aws)
    {
        var (catalog, account) = (aws.Catalog, aws.Account);
        string SecretOf(Server server, string kind) => SecretAccess.ArnOf(account, PhysicalNames.Secret(catalog, server, kind));
        var rds = $"arn:{account.Partition}:rds:{account.Region}:{account.AccountId}";
        return PolicyDocument.Of(
            SecretAccess.Read([
                .. Watched(catalog).Select(server => SecretOf(server, "monitoring")),
                .. Watched(catalog).Where(server => server.Pooler is not null).Select(server => SecretOf(server, "pooler-stats")),
            ]),
            PolicyDocument.Allow(["cloudwatch:PutMetricData"], "*", PolicyDocument.When("StringEquals", "cloudwatch:namespace", CollectorMetrics.Namespace)),
            PolicyDocument.Allow(["rds:DescribeDBInstances", "rds:DescribeDBClusters"], (string[])[$"{rds}:db:*", $"{rds}:cluster:*"]));
    }
}
