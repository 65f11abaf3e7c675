using Infra.Sizing;
using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.CloudWatch.Inputs;

namespace Infra.Components;

/// <summary>What is done with the lines of a PostgreSQL log: they are counted, and audit lines are copied to where they are kept.</summary>
internal static class LogWatch
{
    public static void Declare(string name, ServerLog log, ServerAlarmsArgs args, Resource parent)
    {
        foreach (var filter in LogFilters.Of(log))
        {
            _ = new LogMetricFilter(
                $"{name}-{filter.Name}",
                new LogMetricFilterArgs
                {
                    Name = filter.Name,
                    LogGroupName = log.Group,
                    Pattern = filter.Pattern,
                    MetricTransformation = new LogMetricFilterMetricTransformationArgs { Namespace = log.Metrics, Name = filter.Metric, Value = "1", DefaultValue = "0" },
                },
                new CustomResourceOptions { Parent = parent, DependsOn = { (Resource)args.On } });
        }

        DeclareAudit(name, log, args, parent);
    }

    private static void DeclareAudit(string name, ServerLog log, ServerAlarmsArgs args, Resource parent)
    {
        var logs = args.Aws.Catalog.Logs;
        var destination = Maybe.Text(logs.AuditDestination);
        var options = new CustomResourceOptions { Parent = parent, DependsOn = { (Resource)args.On } };
        if (args.Audit is { } kept)
        {
            destination = kept.FunctionArn;
            options.DependsOn.Add(kept.Permission);
        }

        if (destination is null)
            return;
        _ = new LogSubscriptionFilter(
            $"{name}-audit",
            new LogSubscriptionFilterArgs { Name = "audit", LogGroup = log.Group, FilterPattern = "\"AUDIT: \"", DestinationArn = destination, RoleArn = Maybe.Text(logs.AuditRole) },
            options);
    }
}
