using Infra.Catalog;
using Infra.Sizing;
using Pulumi;
using Pulumi.Aws.CloudWatch;

namespace Infra.Components;

/// <summary>A logical dump of each database every day, and an alarm where one is missing.</summary>
internal sealed class DumpTasks
{
    /// <summary>In tag and schedule, so that rules know what they are for.</summary>
    private const string Purpose = "logical-dump";

    private const int HourSeconds = 3_600;

    // A day, and two hours for a dump that begins late or takes long.
    private const int Hours = 26;

    public DumpTasks(string name, BackupsArgs args, DumpBackups dump, Input<string> key, Resource parent)
    {
        var (aws, catalog) = (args.Aws, args.Aws.Catalog);
        var bucket = new KeptBucket(
            $"{name}-dumps",
            aws,
            new KeptBucketArgs
            {
                Prefix = $"{PhysicalNames.Environment(catalog)}-dumps",
                Region = catalog.Backups!.Region,
                Key = key,
                Purpose = Purpose,
                RetentionDays = dump.RetentionDays,
                LockMode = dump.ObjectLock ? "GOVERNANCE" : null,
            },
            parent);
        BucketName = bucket.Name;
        string SecretOf(Service service) => PhysicalNames.Secret(catalog, service, "dump");
        var policy = PolicyDocument.Of(
            SecretAccess.Read(args.Dumped.Select(dumped => SecretAccess.ArnOf(aws.Account, SecretOf(dumped.Service)))),
            PolicyDocument.Allow(["s3:PutObject"], $"arn:{aws.Account.Partition}:s3:::{bucket.Name}/*"),
            PolicyDocument.Allow(["cloudwatch:PutMetricData"], "*", PolicyDocument.When("StringEquals", "cloudwatch:namespace", CollectorMetrics.Namespace)));
        var tasks = new ScheduledTasks($"{name}-dump", aws, policy, parent);
        foreach (var (service, server) in args.Dumped)
        {
            var container = ContainerDefinitions.Of(
                new ContainerPlan("dump", catalog.Tasks!.Image, ["/bin/sh", "-c"], [DumpScript.Text]),
                aws.Tasks!.LogGroup,
                aws.Account.Region,
                [
                    ("DUMP_SECRET", SecretOf(service)),
                    ("DUMP_SERVICE", service.Id),
                    ("DUMP_BUCKET", bucket.Name),
                    ("DUMP_REGION", catalog.Backups.Region),

                    // Neon's certificate is one that every system knows.
                    ("PGSSLROOTCERT", server.Rds is null ? "system" : catalog.Tasks.CaFile),
                ]);
            tasks.Add($"{service.Id}-dump", dump.At.Cron, Purpose, container, dump.StorageGiB);
            Alarm($"{service.Id}-dump-missing", service, args, parent);
        }
    }

    public string BucketName { get; }

    private static void Alarm(string name, Service service, BackupsArgs args, Resource parent)
    {
        var inputs = new MetricAlarmArgs
        {
            Name = $"{PhysicalNames.Environment(args.Aws.Catalog)}-{service.Id}-dump-missing",
            AlarmDescription = $"No dump of {service.Database.Name} was completed for a day: look at the log of its task.",
            Namespace = CollectorMetrics.Namespace,
            MetricName = DumpScript.Metric,
            Dimensions = { { "Service", service.Id } },
            Statistic = "Sum",
            Period = HourSeconds,
            EvaluationPeriods = Hours,
            DatapointsToAlarm = Hours,
            Threshold = 1,
            ComparisonOperator = "LessThanThreshold",
            TreatMissingData = "breaching",
            Tags = AwsTags.Of(args.Aws.Catalog, service),
        };
        args.Notifications.Tell(inputs, "critical");
        _ = new MetricAlarm(name, inputs, new CustomResourceOptions { Parent = parent });
    }
}
