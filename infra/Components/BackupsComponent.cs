using System.Collections.Immutable;
using Pulumi;

namespace Infra.Components;

/// <summary>
/// Backups beside those that RDS keeps itself: copies of those in a second region, locked snapshots that are restored on trial each week, and
/// logical dumps.
/// </summary>
internal sealed class BackupsComponent : FactComponent
{
    public BackupsComponent(string name, BackupsArgs args, ComponentResourceOptions options)
        : base("dbready:backup:Backups", name, FactsOf(args), options)
    {
        var catalog = args.Aws.Catalog;
        var backups = catalog.Backups!;
        Input<string> key = backups.KmsKeyArn is { } existing ? existing : new EncryptionKey($"{name}-backups", catalog, backups.Region, this).Arn;
        foreach (var (server, on) in args.Servers)
        {
            if (server.Rds!.BackupReplicationDays is { } days)
                Replicate(server.Name, on, backups.Region, key, days);
        }

        var vault = backups.Snapshots is { } snapshots && args.Servers.Count > 0 ? new SnapshotVault(name, args, snapshots, key, this) : null;
        var bucket = backups.Dump is { } dump && args.Dumped.Count > 0 ? new DumpTasks(name, args, dump, key, this).BucketName : null;
        RegisterFacts(("vaultArn", vault?.Arn), ("dumpBucket", bucket));
    }

    private static ImmutableDictionary<string, object?> FactsOf(BackupsArgs args)
    {
        var backups = args.Aws.Catalog.Backups!;
        return Facts.Of(
            ("environment", args.Aws.Catalog.Environment),
            ("region", backups.Region),
            ("snapshotRetentionDays", backups.Snapshots?.RetentionDays),
            ("vaultLock", backups.Snapshots is { } snapshots ? snapshots.ChangeableForDays is null ? "governance" : "compliance" : null),
            ("restoreTest", backups.Snapshots?.RestoreTest.ToString()),
            ("dumpRetentionDays", backups.Dump?.RetentionDays),
            ("dumped", backups.Dump is null ? null : Facts.List(args.Dumped.Select(dumped => dumped.Service.Name))));
    }

    private void Replicate(string name, IRdsServer on, string region, Input<string> key, int days) => _ = new Pulumi.Aws.Rds.InstanceAutomatedBackupsReplication(
        name,
        new Pulumi.Aws.Rds.InstanceAutomatedBackupsReplicationArgs { SourceDbInstanceArn = on.Arn, KmsKeyId = key, RetentionPeriod = days, Region = region },
        new CustomResourceOptions { Parent = this });
}
