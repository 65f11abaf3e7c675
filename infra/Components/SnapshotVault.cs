using Infra.Catalog;
using Infra.Sizing;
using Pulumi;
using Pulumi.Aws.Backup;
using Pulumi.Aws.Backup.Inputs;
using Pulumi.Aws.CloudWatch;

namespace Infra.Components;

/// <summary>
/// AWS Backup's snapshots: a locked vault here and one in the second region, the plan that fills both, and the plan that restores the newest
/// snapshot each week on trial. Restoring to a point in time stays RDS's: two owners of one retention would undo each other.
/// </summary>
internal sealed class SnapshotVault
{
    /// <summary>AWS Backup API, BackupRuleInput: minutes to begin in, and to end in.</summary>
    private const int StartMinutes = 60;
    private const int CompleteMinutes = 480;

    // As long as the week between two trials.
    private const int SelectionDays = 7;
    private const int DaySeconds = 86_400;

    private readonly BackupsArgs _args;
    private readonly SnapshotBackups _snapshots;
    private readonly Resource _parent;
    private readonly string _physicalName;

    public SnapshotVault(string name, BackupsArgs args, SnapshotBackups snapshots, Input<string> copyKey, Resource parent)
    {
        (_args, _snapshots, _parent) = (args, snapshots, parent);
        var catalog = args.Aws.Catalog;
        _physicalName = PhysicalNames.Environment(catalog);
        var vault = DeclareVault(name, args.Aws.KmsKeyArn, region: null);
        var copy = DeclareVault($"{name}-copy", copyKey, catalog.Backups!.Region);
        Arn = vault.Arn;
        var role = ServiceRole.Declare(
            $"{name}-backup", catalog, "backup.amazonaws.com", ["service-role/AWSBackupServiceRolePolicyForBackup", "service-role/AWSBackupServiceRolePolicyForRestores"], parent);
        DeclarePlan(name, vault, copy, role);
        DeclareRestoreTest(name, vault, role);
        Alarm($"{name}-snapshot-missing", "NumberOfBackupJobsCompleted", "BackupVaultName", vault.Name, below: true, "No snapshot was completed for a day: look at the jobs of AWS Backup.");
        Alarm($"{name}-snapshot-failed", "NumberOfBackupJobsFailed", "BackupVaultName", vault.Name, below: false, "A snapshot failed: look at the jobs of AWS Backup.");
        foreach (var (suffix, type) in ResourceTypes())
            Alarm($"{name}-restore-test-failed{suffix}", "NumberOfRestoreJobsFailed", "ResourceType", type, below: false, "A restore on trial failed: what is kept may not be what can be restored.");
    }

    public Output<string> Arn { get; }

    private Vault DeclareVault(string name, Input<string>? key, string? region)
    {
        var vault = new Vault(
            name,
            new VaultArgs { Name = _physicalName, KmsKeyArn = key, Region = Maybe.Text(region), Tags = AwsTags.Of(_args.Aws.Catalog) },
            new CustomResourceOptions { Parent = _parent, Protect = _args.Aws.Catalog.ProtectsState });
        _ = new VaultLockConfiguration(
            name,
            new VaultLockConfigurationArgs
            {
                BackupVaultName = vault.Name,
                MinRetentionDays = _snapshots.RetentionDays,
                MaxRetentionDays = _snapshots.RetentionDays,

                // With it the lock becomes one that nobody can ever take off.
                ChangeableForDays = Maybe.Number(_snapshots.ChangeableForDays),
                Region = Maybe.Text(region),
            },
            new CustomResourceOptions { Parent = _parent });
        return vault;
    }

    private void DeclarePlan(string name, Vault vault, Vault copy, Pulumi.Aws.Iam.Role role)
    {
        var plan = new Plan(
            name,
            new PlanArgs
            {
                Name = _physicalName,
                Rules =
                {
                    new PlanRuleArgs
                    {
                        RuleName = "daily",
                        TargetVaultName = vault.Name,
                        Schedule = _snapshots.At.Cron,
                        ScheduleExpressionTimezone = "UTC",
                        StartWindow = StartMinutes,
                        CompletionWindow = CompleteMinutes,
                        EnableContinuousBackup = false,
                        Lifecycle = new PlanRuleLifecycleArgs { DeleteAfter = _snapshots.RetentionDays },
                        CopyActions =
                        {
                            new PlanRuleCopyActionArgs
                            {
                                DestinationVaultArn = copy.Arn,
                                Lifecycle = new PlanRuleCopyActionLifecycleArgs { DeleteAfter = _snapshots.RetentionDays },
                            },
                        },
                        RecoveryPointTags = Tags(),
                    },
                },
                Tags = Tags(),
            },
            new CustomResourceOptions { Parent = _parent });
        var selection = new SelectionArgs { Name = _physicalName, PlanId = plan.Id, IamRoleArn = role.Arn };
        foreach (var (_, on) in _args.Servers)
            selection.Resources.Add(on.Arn);
        _ = new Selection(name, selection, new CustomResourceOptions { Parent = _parent });
    }

    private void DeclareRestoreTest(string name, Vault vault, Pulumi.Aws.Iam.Role role)
    {
        // AWS Backup takes letters, digits and underscores here.
        var testName = _physicalName.Replace('-', '_');
        var plan = new RestoreTestingPlan(
            name,
            new RestoreTestingPlanArgs
            {
                Name = testName,
                ScheduleExpression = _snapshots.RestoreTest.Cron,
                ScheduleExpressionTimezone = "UTC",
                RecoveryPointSelection = new RestoreTestingPlanRecoveryPointSelectionArgs
                {
                    Algorithm = "LATEST_WITHIN_WINDOW",
                    IncludeVaults = { vault.Arn },
                    RecoveryPointTypes = { "SNAPSHOT" },
                    SelectionWindowDays = SelectionDays,
                },
                Tags = AwsTags.Of(_args.Aws.Catalog),
            },
            new CustomResourceOptions { Parent = _parent });
        foreach (var (server, on) in _args.Servers)
        {
            _ = new RestoreTestingSelection(
                server.Name,
                new RestoreTestingSelectionArgs
                {
                    Name = server.Id.Replace('-', '_'),
                    RestoreTestingPlanName = plan.Name,
                    IamRoleArn = role.Arn,
                    ProtectedResourceType = server.Rds!.Aurora is null ? "RDS" : "Aurora",
                    ProtectedResourceArns = { on.Arn },
                },
                new CustomResourceOptions { Parent = _parent });
        }
    }

    private InputMap<string> Tags()
    {
        var tags = AwsTags.Of(_args.Aws.Catalog);
        foreach (var (key, value) in RecoveryTargets.Tags(_args.Servers.SelectMany(server => _args.Aws.Catalog.ServicesOn(server.Server.Name))))
            tags.Add(key, value);
        return tags;
    }

    /// <summary>What AWS Backup calls the servers that are restored on trial, with what tells the alarms apart.</summary>
    private IEnumerable<(string Suffix, string Type)> ResourceTypes()
    {
        if (_args.Servers.Any(server => server.Server.Rds!.Aurora is null))
            yield return ("", "RDS");
        if (_args.Servers.Any(server => server.Server.Rds!.Aurora is not null))
            yield return ("-aurora", "Aurora");
    }

    /// <summary>AWS Backup Developer Guide, "AWS Backup metrics with Amazon CloudWatch": of jobs by vault or by type of resource, every five minutes where not zero.</summary>
    private void Alarm(string name, string metric, string dimension, Input<string> value, bool below, string description)
    {
        var args = new MetricAlarmArgs
        {
            Name = $"{PhysicalNames.Environment(_args.Aws.Catalog)}{name[_args.Aws.Catalog.Environment.Length..]}",
            AlarmDescription = description,
            Namespace = "AWS/Backup",
            MetricName = metric,
            Dimensions = { { dimension, value } },
            Statistic = "Sum",
            Period = DaySeconds,
            EvaluationPeriods = 1,
            DatapointsToAlarm = 1,
            Threshold = below ? 1 : 0,
            ComparisonOperator = below ? "LessThanThreshold" : "GreaterThanThreshold",
            TreatMissingData = below ? "breaching" : "notBreaching",
            Tags = AwsTags.Of(_args.Aws.Catalog),
        };
        _args.Notifications.Tell(args, "critical");
        _ = new MetricAlarm(name, args, new CustomResourceOptions { Parent = _parent });
    }
}
