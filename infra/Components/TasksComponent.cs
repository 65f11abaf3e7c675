using System.Collections.Immutable;
using Infra.Catalog;
using Infra.Sizing;
using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ecs;

namespace Infra.Components;

/// <summary>Where an environment's tasks run: a cluster without machines, their log, and the security group of scheduled work.</summary>
internal sealed class TasksComponent : FactComponent
{
    private const int Https = 443;

    public TasksComponent(string name, TasksArgs args, ComponentResourceOptions options)
        : base("dbready:tasks:Tasks", name, FactsOf(args.Aws.Catalog), options)
    {
        var catalog = args.Aws.Catalog;
        var physicalName = PhysicalNames.Environment(catalog);
        var cluster = new Cluster(name, new ClusterArgs { Name = physicalName, Tags = AwsTags.Of(catalog) }, new CustomResourceOptions { Parent = this });
        ClusterArn = cluster.Arn;
        LogGroup = $"/dbready/{physicalName}/tasks";
        var tags = AwsTags.Of(catalog);
        tags.Add("logClass", "general");
        Log = new LogGroup(
            $"{name}-tasks",
            new LogGroupArgs { Name = LogGroup, RetentionInDays = catalog.Logs.GeneralDays, KmsKeyId = args.Aws.LogKeyArn, Tags = tags },
            new CustomResourceOptions { Parent = this });
        if (catalog.Tasks is not null)
            SecurityGroupId = DeclareGroup($"{name}-tasks", args.Aws);
        RegisterFacts(("clusterArn", ClusterArn), ("securityGroupId", SecurityGroupId));
    }

    public Output<string> ClusterArn { get; }

    /// <summary>Its name.</summary>
    public string LogGroup { get; }

    /// <summary>What a task needs before it starts.</summary>
    public Resource Log { get; }

    /// <summary>Group of scheduled tasks, which servers let in; null where nothing is scheduled.</summary>
    public Output<string>? SecurityGroupId { get; }

    private static ImmutableDictionary<string, object?> FactsOf(EnvironmentCatalog catalog) => Facts.Of(
        ("environment", catalog.Environment),
        ("image", catalog.Tasks?.Image),
        ("cpu", catalog.Tasks?.Cpu),
        ("memoryMiB", catalog.Tasks?.MemoryMiB),
        ("architecture", catalog.Tasks?.Architecture));

    private Output<string> DeclareGroup(string name, AwsEnvironment aws)
    {
        var group = new SecurityGroup(
            name,
            new SecurityGroupArgs
            {
                Name = $"{PhysicalNames.Environment(aws.Catalog)}-tasks",
                Description = $"Scheduled tasks of {PhysicalNames.Environment(aws.Catalog)}",
                VpcId = aws.Network!.VpcId,
                Tags = AwsTags.Of(aws.Catalog),
            },
            new CustomResourceOptions { Parent = this });

        // AWS's own services answer on HTTPS; databases on their servers' ports.
        foreach (var port in aws.Catalog.Servers.Select(server => server.Rds?.Port ?? 5432).Concat(PoolerPorts(aws.Catalog)).Append(Https).Distinct().Order())
            Egress.Anywhere($"{name}-{port.ToString(System.Globalization.CultureInfo.InvariantCulture)}", group, port, this);
        return group.Id;
    }

    private static IEnumerable<int> PoolerPorts(EnvironmentCatalog catalog) =>
        catalog.Collector is null ? [] : catalog.Servers.Where(server => server.Pooler is not null).Select(server => server.Pooler!.ListenPort);
}
