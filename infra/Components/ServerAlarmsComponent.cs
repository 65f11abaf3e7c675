using System.Collections.Immutable;
using Infra.Sizing;
using Pulumi;
using Pulumi.Aws.CloudWatch;
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
        void DeclareAll(string prefix, string identifier, IEnumerable<AlarmPlan> plans)
        {
            foreach (var plan in plans)
            {
                var alarm = Declare($"{prefix}-{plan.Name}-{plan.Severity}", $"{identifier}-{plan.Name}-{plan.Severity}", plan);
                if (plan.IsCritical)
                    critical.Add(alarm);
            }
        }

        DeclareAll(name, instance, ServerAlarmPlans.OfServer(args.Aws.Catalog, args.Server));
        foreach (var (member, alarms) in ServerAlarmPlans.OfMembers(args.Aws.Catalog, args.Server))
            DeclareAll($"{name}{member[instance.Length..]}", member, alarms);

        if (args.Aws.Catalog.IsProduction)
        {
            foreach (var log in ServerLog.Of(args.Aws.Catalog, args.Server))
                LogWatch.Declare($"{name}{log.Instance[instance.Length..]}", log, args, this);
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
            ("alarms", Facts.List(ServerAlarmPlans.OfServer(args.Aws.Catalog, args.Server), plan => Facts.Of(
                ("name", plan.Name), ("severity", plan.Severity), ("namespace", plan.Namespace), ("metric", plan.Metric), ("threshold", plan.Threshold)))));
    }

    private MetricAlarm Declare(string name, string physicalName, AlarmPlan plan) => DeclaredAlarm.Of(name, physicalName, plan, _args.Aws.Catalog, _args.Server, _args.Notifications, this);

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
        var events = new EventSubscriptionArgs { Name = $"{instance}-events", SnsTopic = topic, Enabled = true, Tags = AwsTags.Of(_args.Aws.Catalog, _args.Server) };
        foreach (var watched in _args.On.Replicas.Select(replica => replica.Identifier).Prepend(_args.On.Identifier))
            events.SourceIds.Add(watched);
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
