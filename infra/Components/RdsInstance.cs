using System.Collections.Immutable;
using System.Globalization;
using Infra.Catalog;
using Infra.Sizing;
using Pulumi;
using Pulumi.Aws.Rds;
using Pulumi.Aws.Rds.Inputs;

namespace Infra.Components;

/// <summary>The instance itself. What it needs (parameters, subnets, logs, master password) is declared before it.</summary>
internal sealed class RdsInstance
{
    /// <summary>A Multi-AZ instance can take 40 minutes to create, and a change of class or storage longer.</summary>
    public static readonly CustomTimeouts Timeouts = new() { Create = TimeSpan.FromMinutes(90), Update = TimeSpan.FromMinutes(120), Delete = TimeSpan.FromMinutes(90) };

    /// <summary>Amazon RDS User Guide, "Modifying a DB instance": inputs that take effect in the next maintenance window.</summary>
    public static readonly IReadOnlyList<string> WaitsForWindow = ["engineVersion", "instanceClass", "iops", "multiAz", "storageThroughput", "storageType"];

    private static readonly string[] KeyInputs = ["kmsKeyId", "masterUserSecretKmsKeyId", "performanceInsightsKmsKeyId"];

    public RdsInstance(string name, RdsServerArgs args, Resource parent)
    {
        var (catalog, server, rds) = (args.Aws.Catalog, args.Server, args.Server.Rds!);
        var physicalName = PhysicalNames.Server(catalog, server);
        var logs = new RdsLogGroups(args.Aws, server, parent);
        var parameters = RdsParameterGroup.Declare(name, physicalName, args, parent);
        var inputs = new InstanceArgs
        {
            Identifier = physicalName,
            Engine = "postgres",
            EngineVersion = rds.EngineVersion,
            EngineLifecycleSupport = "open-source-rds-extended-support-disabled",
            AllocatedStorage = rds.AllocatedStorage,
            StorageEncrypted = true,
            KmsKeyId = args.Aws.KmsKeyArn,
            MultiAz = rds.MultiAz,
            Username = rds.MasterUsername,
            DbSubnetGroupName = rds.SubnetGroup is { } existing ? existing : DeclareSubnets(name, physicalName, args, parent).Name,
            BackupRetentionPeriod = rds.BackupRetentionDays,
            BackupWindow = rds.BackupWindow.ToString(),
            MaintenanceWindow = rds.MaintenanceWindow.ToString(),
            DeleteAutomatedBackups = !catalog.IsProduction,
            SkipFinalSnapshot = !catalog.IsProduction,
            FinalSnapshotIdentifier = Maybe.Text(catalog.IsProduction ? $"{physicalName}-final" : null),
            DeletionProtection = rds.DeletionProtection,
        };
        if (rds.Upgrade is not null)
            inputs.AllowMajorVersionUpgrade = true;
        if (rds.Restore is { } restore)
            Restore(inputs, restore, catalog);
        if (rds.BlueGreenUpdate)
            inputs.BlueGreenUpdate = new InstanceBlueGreenUpdateArgs { Enabled = true };
        SecurityGroupId = rds.SecurityGroups.Count > 0 ? null : new RdsSecurityGroup(name, physicalName, server, catalog.ServicesOn(server.Name), args.Aws, parent).Id;
        Input<ImmutableArray<string>> groups = SecurityGroupId is { } own ? own.Apply(ImmutableArray.Create) : rds.SecurityGroups.ToImmutableArray();
        RdsCommon.Fill(inputs, args, rds.InstanceClass, parameters, groups);
        var ownMaster = rds.ManagedMasterPassword ? null : new MasterLogin(name, args, parent);
        if (ownMaster is not null)
        {
            // Write-only: RDS gets it once, and what rotation makes of it later is no change to Pulumi.
            inputs.PasswordWo = ownMaster.Password;
            inputs.PasswordWoVersion = 1;
        }
        else
        {
            inputs.ManageMasterUserPassword = true;
            inputs.MasterUserSecretKmsKeyId = args.Aws.KmsKeyArn;
        }

        var options = new CustomResourceOptions
        {
            Parent = parent,
            ImportId = rds.Adopt?.Instance,
            Protect = catalog.ProtectsState,
            RetainOnDelete = catalog.IsProduction,
            CustomTimeouts = Timeouts,
            DependsOn = logs.All,
            IgnoreChanges = Ignored(args.Aws.Account),
        };
        if (rds.Upgrade is { Method: EngineUpgrade.InPlace } upgrade)
            options.DependsOn.Add(SnapshotBefore(upgrade, name, physicalName, args, parent));
        Resource = new Instance(name, inputs, options);
        MasterSecretArn = ownMaster?.Complete(Resource) ?? Resource.MasterUserSecrets.Apply(secrets => secrets.IsDefaultOrEmpty ? "" : secrets[0].SecretArn ?? "");
        Replicas = RdsReplicas.Declare(name, args, Resource, parameters, groups, parent);
    }

    public Instance Resource { get; }

    /// <summary>Its own group; null where the catalogue names others, whose rules are not declared here.</summary>
    public Output<string>? SecurityGroupId { get; }

    public Output<string> MasterSecretArn { get; }

    public IReadOnlyList<Instance> Replicas { get; }

    /// <summary>
    /// AWS answers an alias with the key's own ARN: without this, the next update would replace the database. What an instance was made from has a
    /// meaning once, and taking it out of the catalogue would replace the copy.
    /// Storage that RDS grew (<c>maxAllocatedStorage</c>) and a minor version that it upgraded to (a major version alone) are no change to the
    /// provider; ignored here, no edit of either would ever reach AWS.
    /// </summary>
    private static List<string> Ignored(AwsAccount aws) => ["restoreToPointInTime", "snapshotIdentifier", .. aws.HasKeyAlias ? KeyInputs : []];

    private static void Restore(InstanceArgs inputs, RestorePoint restore, EnvironmentCatalog catalog)
    {
        if (restore.Snapshot is { } snapshot)
            inputs.SnapshotIdentifier = snapshot;
        else
        {
            var source = new InstanceRestoreToPointInTimeArgs { SourceDbInstanceIdentifier = PhysicalNames.Server(catalog, catalog.Servers.Single(server => server.Name == restore.From)) };
            if (restore.At is { } time)
                source.RestoreTime = time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            else
                source.UseLatestRestorableTime = true;
            inputs.RestoreToPointInTime = source;
        }
    }

    /// <summary>
    /// The way back from an upgrade in place, made before it and kept after it: it leaves the state with <c>upgrade</c>, and AWS only by hand.
    /// </summary>
    private static Snapshot SnapshotBefore(EngineUpgrade upgrade, string name, string physicalName, RdsServerArgs args, Resource parent) => new(
        $"{name}-before-{upgrade.To}",
        new SnapshotArgs
        {
            DbInstanceIdentifier = physicalName,
            DbSnapshotIdentifier = $"{physicalName}-before-{upgrade.To.Replace('.', '-')}",
            Tags = AwsTags.Of(args.Aws.Catalog, args.Server),
        },
        new CustomResourceOptions { Parent = parent, RetainOnDelete = true });

    public static SubnetGroup DeclareSubnets(string name, string physicalName, RdsServerArgs args, Resource parent) => new(
        name,
        new SubnetGroupArgs
        {
            Name = physicalName,
            Description = $"Subnets of {physicalName}",
            SubnetIds = args.Aws.Network!.SubnetIds,
            Tags = AwsTags.Of(args.Aws.Catalog, args.Server),
        },
        new CustomResourceOptions { Parent = parent });
}
