using System.Collections.Immutable;
using System.Globalization;
using Infra.Sizing;
using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Rds;
using Pulumi.Aws.Rds.Inputs;

namespace Infra.Components;

/// <summary>A cluster and its instances. What they need (parameters, subnets, log) is declared before them.</summary>
internal sealed class AuroraResources
{
    /// <summary>Inputs that take effect in the next maintenance window.</summary>
    public static readonly IReadOnlyList<string> WaitsForWindow = ["engineVersion", "instanceClass"];

    private const string Engine = "aurora-postgresql";
    private static readonly string[] KeyInputs = ["kmsKeyId", "masterUserSecretKmsKeyId"];

    public AuroraResources(string name, RdsServerArgs args, Resource parent)
    {
        var (catalog, rds) = (args.Aws.Catalog, args.Server.Rds!);
        var physicalName = PhysicalNames.Server(catalog, args.Server);
        SecurityGroupId = rds.SecurityGroups.Count > 0 ? null : new RdsSecurityGroup(name, physicalName, args.Server, catalog.ServicesOn(args.Server.Name), args.Aws, parent).Id;
        Cluster = new Cluster(
            name,
            new ClusterArgs
            {
                ClusterIdentifier = physicalName,
                Engine = Engine,
                EngineVersion = rds.EngineVersion,
                EngineLifecycleSupport = "open-source-rds-extended-support-disabled",
                StorageEncrypted = true,
                StorageType = rds.StorageType == "aurora" ? "" : rds.StorageType,
                KmsKeyId = args.Aws.KmsKeyArn,
                MasterUsername = rds.MasterUsername,
                ManageMasterUserPassword = true,
                MasterUserSecretKmsKeyId = args.Aws.KmsKeyArn,
                Port = rds.Port,
                DbSubnetGroupName = rds.SubnetGroup is { } existing ? existing : RdsInstance.DeclareSubnets(name, physicalName, args, parent).Name,
                VpcSecurityGroupIds = SecurityGroupId is { } own ? own.Apply(ImmutableArray.Create) : rds.SecurityGroups.ToImmutableArray(),
                DbClusterParameterGroupName = DeclareParameters(name, physicalName, args, parent).Name,
                BackupRetentionPeriod = rds.BackupRetentionDays,
                PreferredBackupWindow = rds.BackupWindow.ToString(),
                PreferredMaintenanceWindow = rds.MaintenanceWindow.ToString(),
                CopyTagsToSnapshot = true,
                DeleteAutomatedBackups = !catalog.IsProduction,
                SkipFinalSnapshot = !catalog.IsProduction,
                FinalSnapshotIdentifier = Maybe.Text(catalog.IsProduction ? $"{physicalName}-final" : null),
                DeletionProtection = rds.DeletionProtection,
                ApplyImmediately = false,
                IamDatabaseAuthenticationEnabled = rds.IamAuthentication,
                DatabaseInsightsMode = rds.DatabaseInsights,
                EnabledCloudwatchLogsExports = { "postgresql" },
                Tags = AwsTags.Recoverable(catalog, args.Server),
            },
            new CustomResourceOptions
            {
                Parent = parent,
                Protect = catalog.ProtectsState,
                RetainOnDelete = catalog.IsProduction,
                CustomTimeouts = RdsInstance.Timeouts,
                DependsOn = { DeclareLog(name, physicalName, args, parent) },
                IgnoreChanges = args.Aws.Account.HasKeyAlias ? [.. KeyInputs] : [],
            });
        for (var number = 1; number <= rds.Aurora!.Instances; number++)
            Instances.Add(DeclareInstance(name, number, args, parent));
    }

    public Cluster Cluster { get; }

    public InputList<Resource> Instances { get; } = [];

    /// <summary>Its own group; null where the catalogue names others.</summary>
    public Output<string>? SecurityGroupId { get; }

    private static LogGroup DeclareLog(string name, string physicalName, RdsServerArgs args, Resource parent)
    {
        var tags = AwsTags.Of(args.Aws.Catalog, args.Server);
        tags.Add("logClass", "error");
        return new LogGroup(
            $"{name}-postgresql",
            new LogGroupArgs { Name = PhysicalNames.ClusterLog(physicalName), RetentionInDays = args.Aws.Catalog.Logs.ErrorDays, KmsKeyId = args.Aws.LogKeyArn, Tags = tags },
            new CustomResourceOptions { Parent = parent });
    }

    private static ClusterParameterGroup DeclareParameters(string name, string physicalName, RdsServerArgs args, Resource parent) => new(
        name,
        new ClusterParameterGroupArgs
        {
            Family = string.Create(CultureInfo.InvariantCulture, $"{Engine}{args.Server.Rds!.EngineMajor}"),
            NamePrefix = $"{physicalName}-",
            Description = $"Parameters of {physicalName}",
            Parameters = args.Server.Parameters
                .Select(parameter => new ClusterParameterGroupParameterArgs
                {
                    Name = parameter.Name,
                    Value = parameter.Value,
                    ApplyMethod = parameter.IsStatic ? "pending-reboot" : "immediate",
                })
                .ToImmutableArray(),
            Tags = AwsTags.Of(args.Aws.Catalog, args.Server),
        },
        new CustomResourceOptions { Parent = parent });

    private ClusterInstance DeclareInstance(string name, int number, RdsServerArgs args, Resource parent)
    {
        var rds = args.Server.Rds!;
        var inputs = new ClusterInstanceArgs
        {
            Identifier = PhysicalNames.ClusterInstance(args.Aws.Catalog, args.Server, number),
            ClusterIdentifier = Cluster.Id,
            Engine = Engine,
            InstanceClass = rds.InstanceClass.Name,
            PromotionTier = number - 1,
            PubliclyAccessible = rds.PubliclyAccessible,
            AutoMinorVersionUpgrade = !rds.EngineVersion.Contains('.', StringComparison.Ordinal),
            ApplyImmediately = false,
            CaCertIdentifier = rds.CaCertIdentifier,
            CopyTagsToSnapshot = true,
            PreferredMaintenanceWindow = rds.MaintenanceWindow.ToString(),
            MonitoringInterval = rds.MonitoringInterval,
            PerformanceInsightsEnabled = true,
            PerformanceInsightsRetentionPeriod = rds.PerformanceInsightsDays,
            PerformanceInsightsKmsKeyId = args.Aws.KmsKeyArn,
            Tags = AwsTags.Of(args.Aws.Catalog, args.Server),
        };
        if (rds.MonitoringInterval > 0)
            inputs.MonitoringRoleArn = args.Aws.Foundation!.MonitoringRole!.Arn;
        return new ClusterInstance(
            string.Create(CultureInfo.InvariantCulture, $"{name}-{number}"),
            inputs,
            new CustomResourceOptions
            {
                Parent = parent,
                Protect = args.Aws.Catalog.ProtectsState,
                CustomTimeouts = RdsInstance.Timeouts,
                IgnoreChanges = args.Aws.Account.HasKeyAlias ? ["performanceInsightsKmsKeyId"] : [],
            });
    }
}
