using System.Collections.Immutable;
using Infra.Catalog.Vocabulary;
using Pulumi;
using Pulumi.Aws.Rds;

namespace Infra.Components;

/// <summary>The inputs that a primary and its replicas share.</summary>
internal static class RdsCommon
{
    public static void Fill(InstanceArgs inputs, RdsServerArgs args, InstanceClass instanceClass, ParameterGroup parameters, Input<ImmutableArray<string>> securityGroups)
    {
        var rds = args.Server.Rds!;

        // A major version alone lets RDS choose the minor one; a pinned minor version and automatic upgrades would drift apart.
        inputs.AutoMinorVersionUpgrade = !rds.EngineVersion.Contains('.', StringComparison.Ordinal);
        inputs.InstanceClass = instanceClass.Name;
        inputs.MaxAllocatedStorage = Maybe.Number(rds.MaxAllocatedStorage);
        inputs.StorageType = rds.StorageType;
        inputs.Iops = Maybe.Number(rds.Iops);
        inputs.StorageThroughput = Maybe.Number(rds.StorageThroughput);
        inputs.Port = rds.Port;
        inputs.PubliclyAccessible = rds.PubliclyAccessible;
        inputs.VpcSecurityGroupIds = securityGroups.Apply(ids => ids);
        inputs.ParameterGroupName = parameters.Name;
        inputs.CaCertIdentifier = rds.CaCertIdentifier;
        inputs.IamDatabaseAuthenticationEnabled = rds.IamAuthentication;
        inputs.CopyTagsToSnapshot = true;
        inputs.ApplyImmediately = false;
        inputs.EnabledCloudwatchLogsExports = RdsLogGroups.Exports.ToImmutableArray();
        inputs.PerformanceInsightsEnabled = true;
        inputs.PerformanceInsightsRetentionPeriod = rds.PerformanceInsightsDays;
        inputs.PerformanceInsightsKmsKeyId = args.Aws.KmsKeyArn;
        inputs.DatabaseInsightsMode = rds.DatabaseInsights;
        inputs.MonitoringInterval = rds.MonitoringInterval;
        if (rds.MonitoringInterval > 0)
            inputs.MonitoringRoleArn = args.Aws.Foundation!.MonitoringRole!.Arn;
        inputs.Tags = AwsTags.Recoverable(args.Aws.Catalog, args.Server);
    }
}
