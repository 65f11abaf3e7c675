using Infra.Catalog;
using Pulumi;
using Pulumi.Aws.CloudWatch;

namespace Infra.Components;

/// <summary>What the servers of an environment have in common on AWS: the key, the role that reads the operating system's metrics, and where those go.</summary>
internal sealed class AwsFoundationComponent : FactComponent
{
    public AwsFoundationComponent(string name, AwsFoundationArgs args, ComponentResourceOptions options)
        : base("dbready:aws:Foundation", name, FactsOf(args.Catalog), options)
    {
        var catalog = args.Catalog;
        if (catalog.HasOwnKey)
            Key = new EncryptionKey(name, catalog, region: null, this);
        var isMonitored = catalog.Servers.Any(server => server.Rds is { MonitoringInterval: > 0 });
        if (isMonitored)
            MonitoringRole = ServiceRole.Declare($"{name}-rds-monitoring", catalog, "monitoring.rds.amazonaws.com", ["service-role/AmazonRDSEnhancedMonitoringRole"], this);
        if (isMonitored && catalog.Logs.DeclaresOsMetrics)
            DeclareOsMetrics(name, catalog);
        RegisterFacts(("keyArn", Key?.Arn), ("monitoringRoleArn", MonitoringRole?.Arn));
    }

    /// <summary>The environment's own key; null where the catalogue names one, and in dev and preview.</summary>
    public EncryptionKey? Key { get; }

    /// <summary>Null when no server has enhanced monitoring.</summary>
    public Pulumi.Aws.Iam.Role? MonitoringRole { get; }

    private static System.Collections.Immutable.ImmutableDictionary<string, object?> FactsOf(EnvironmentCatalog catalog) => Facts.Of(
        ("environment", catalog.Environment),
        ("ownKey", catalog.HasOwnKey),
        ("keyRotationDays", catalog.HasOwnKey ? EncryptionKey.RotationDays : null));

    /// <summary>As <see cref="AwsEnvironment.LogKeyArn"/>: no alias.</summary>
    private Input<string>? LogKey(AwsAccount account) => Key?.Arn is { } own ? own : account.HasKeyAlias ? null : Maybe.Text(account.KmsKeyArn);

    /// <summary>RDS writes to this group of this name, and creates it without an end where it does not exist.</summary>
    private void DeclareOsMetrics(string name, EnvironmentCatalog catalog)
    {
        var tags = AwsTags.Of(catalog);
        tags.Add("logClass", "performance");
        _ = new LogGroup(
            $"{name}-os-metrics",
            new LogGroupArgs { Name = "RDSOSMetrics", RetentionInDays = catalog.Logs.PerformanceDays, KmsKeyId = LogKey(catalog.Aws!), Tags = tags },
            new CustomResourceOptions { Parent = this });
    }
}
