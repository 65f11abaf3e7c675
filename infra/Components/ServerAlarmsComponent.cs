using System.Collections.Immutable;
using Infra.Sizing;
using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.CloudWatch.Inputs;
using Pulumi.Aws.Rds;

namespace Infra.Components;

/// <summary>What watches an RDS server: counts of its log, alarms on its metrics, and its events.</summary>
internal sealed class ServerAlarmsComponent : FactComponent
{
    /// <summary>Amazon RDS User Guide, "Amazon RDS event categories and event messages": all but those of a backup's daily course.</summary>
    private static readonly string[] EventCategories =
    [
        "availability", "configuration change", "deletion", "failover", "failure", "low storage", "maintenance", "notification", "read replica",
        "recovery", "restoration", "security", "security patching",
    ];

    private readonly string _name;
    private readonly ServerAlarmsArgs _args;

    public ServerAlarmsComponent(string name, ServerAlarmsArgs args, ComponentResourceOptions options)
        : base("dbready:observability:ServerAlarms", name, FactsOf(args), options)
    {
        _name = name;
        _args = args;
        var instance = PhysicalNames.Server(args.Aws.Catalog, args.Server);
        var critical = new List<MetricAlarm>();
        foreach (var plan in PlansFor(args, instance))
        {
            var alarm = Declare($"{name}-{plan.Name}-{plan.Severity}", $"{instance}-{plan.Name}-{plan.Severity}", plan);
            if (plan.IsCritical)
                critical.Add(alarm);
        }

        for (var number = 1; number <= (args.Server.Rds!.Aurora?.Instances ?? 0); number++)
        {
            var member = PhysicalNames.ClusterInstance(args.Aws.Catalog, args.Server, number);
            foreach (var plan in InstanceAlarms.OfClusterInstance(args.Server, member, args.Aws.Catalog.IsProduction))
            {
                var alarm = Declare($"{name}{member[instance.Length..]}-{plan.Name}-{plan.Severity}", $"{member}-{plan.Name}-{plan.Severity}", plan);
                if (plan.IsCritical)
                    critical.Add(alarm);
            }
        }

        for (var number = 1; number <= (args.Server.Rds.ReadReplicas?.Count ?? 0); number++)
        {
            var replica = PhysicalNames.Replica(args.Aws.Catalog, args.Server, number);
            var prefix = $"{name}{replica[instance.Length..]}";
            foreach (var plan in InstanceAlarms.OfReplica(args.Server, replica))
                Declare($"{prefix}-{plan.Name}-{plan.Severity}", $"{replica}-{plan.Name}-{plan.Severity}", plan);
        }

        if (args.Aws.Catalog.IsProduction)
        {
            DeclareFilters(instance);
            DeclareComposite(instance, critical);
            DeclareEvents(instance);
        }

        RegisterFacts();
    }

    private static ImmutableDictionary<string, object?> FactsOf(ServerAlarmsArgs args)
    {
        var instance = PhysicalNames.Server(args.Aws.Catalog, args.Server);
        return Facts.Of(
            ("server", args.Server.Name),
            ("environment", args.Aws.Catalog.Environment),
            ("instance", instance),
            ("alarms", Facts.List(PlansFor(args, instance), plan => Facts.Of(
                ("name", plan.Name), ("severity", plan.Severity), ("namespace", plan.Namespace), ("metric", plan.Metric), ("threshold", plan.Threshold)))));
    }

    private static List<AlarmPlan> PlansFor(ServerAlarmsArgs args, string instance)
    {
        var isProduction = args.Aws.Catalog.IsProduction;
        var plans = args.Server.Rds!.Aurora is null ? InstanceAlarms.Of(args.Server, instance, isProduction).ToList() : [];
        if (isProduction)
            plans.AddRange(LogFilters.Alarms(PhysicalNames.LogMetrics(instance)));
        if (isProduction && args.HasCollector)
            plans.AddRange(CollectorMetrics.Alarms(instance, args.Server.Pooler is not null));
        return plans;
    }

    private MetricAlarm Declare(string name, string physicalName, AlarmPlan plan)
    {
        var args = new MetricAlarmArgs
        {
            Name = physicalName,
            AlarmDescription = plan.Description,
            Namespace = plan.Namespace,
            MetricName = plan.Metric,
            Threshold = plan.Threshold,
            ComparisonOperator = plan.Below ? "LessThanThreshold" : "GreaterThanThreshold",
            Period = plan.PeriodSeconds,
            EvaluationPeriods = plan.Periods,
            DatapointsToAlarm = plan.PeriodsToAlarm,
            TreatMissingData = plan.MissingIsAlarm ? "breaching" : "notBreaching",
            Tags = AwsTags.Of(_args.Aws.Catalog, _args.Server),
        };
        if (plan.Instance is { } instance)
            args.Dimensions.Add("DBInstanceIdentifier", instance);
        if (plan.IsPercentile)
            args.ExtendedStatistic = plan.Statistic;
        else
            args.Statistic = plan.Statistic;
        _args.Notifications.Tell(args, plan.Severity);
        return new MetricAlarm(name, args, new CustomResourceOptions { Parent = this });
    }

    private void DeclareFilters(string instance)
    {
        foreach (var filter in LogFilters.All)
        {
            _ = new LogMetricFilter(
                $"{_name}-{filter.Name}",
                new LogMetricFilterArgs
                {
                    Name = filter.Name,
                    LogGroupName = PhysicalNames.PostgresqlLog(_args.Aws.Catalog, _args.Server),
                    Pattern = filter.Pattern,
                    MetricTransformation = new LogMetricFilterMetricTransformationArgs
                    {
                        Namespace = PhysicalNames.LogMetrics(instance),
                        Name = filter.Metric,
                        Value = "1",
                        DefaultValue = "0",
                    },
                },
                new CustomResourceOptions { Parent = this, DependsOn = { (Resource)_args.On } });
        }

        if (_args.Aws.Catalog.Logs is { AuditDestination: { } destination } logs)
        {
            _ = new LogSubscriptionFilter(
                $"{_name}-audit",
                new LogSubscriptionFilterArgs
                {
                    Name = "audit",
                    LogGroup = PhysicalNames.PostgresqlLog(_args.Aws.Catalog, _args.Server),
                    FilterPattern = "\"AUDIT: \"",
                    DestinationArn = destination,
                    RoleArn = Maybe.Text(logs.AuditRole),
                },
                new CustomResourceOptions { Parent = this, DependsOn = { (Resource)_args.On } });
        }
    }

    private void DeclareComposite(string instance, IReadOnlyList<MetricAlarm> critical)
    {
        var args = new CompositeAlarmArgs
        {
            AlarmName = $"{instance}-critical",
            AlarmDescription = $"Anything critical about {instance}: one page, whatever else follows from it.",
            AlarmRule = Output.All(critical.Select(alarm => alarm.Name)).Apply(names => string.Join(" OR ", names.Select(alarm => $"ALARM(\"{alarm}\")"))),
            Tags = AwsTags.Of(_args.Aws.Catalog, _args.Server),
        };
        if (_args.Notifications.Of("critical") is { } topic)
            args.AlarmActions.Add(topic);
        _ = new CompositeAlarm($"{_name}-critical", args, new CustomResourceOptions { Parent = this });
    }

    private void DeclareEvents(string instance)
    {
        if (_args.Notifications.Of("warning") is not { } topic)
            return;
        var events = new EventSubscriptionArgs { Name = $"{instance}-events", SnsTopic = topic, SourceIds = { _args.On.Identifier }, Enabled = true, Tags = AwsTags.Of(_args.Aws.Catalog, _args.Server) };
        events.SourceType = _args.Server.Rds!.Aurora is null ? "db-instance" : "db-cluster";
        if (_args.Server.Rds.Aurora is null)
            events.EventCategories = EventCategories.ToImmutableArray();
        _ = new EventSubscription($"{_name}-events", events, new CustomResourceOptions { Parent = this });
        if (_args.On.ParameterGroupName is not { } group)
            return;
        _ = new EventSubscription(
            $"{_name}-parameter-events",
            new EventSubscriptionArgs
            {
                Name = $"{instance}-parameter-events",
                SnsTopic = topic,
                SourceType = "db-parameter-group",
                SourceIds = { group },
                EventCategories = { "configuration change" },
                Enabled = true,
                Tags = AwsTags.Of(_args.Aws.Catalog, _args.Server),
            },
            new CustomResourceOptions { Parent = this });
    }
}
