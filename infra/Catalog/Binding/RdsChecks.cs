using System.Globalization;

namespace Infra.Catalog.Binding;

/// <summary>What RDS refuses about an instance only when several of its values are seen together.</summary>
internal static class RdsChecks
{
    /// <summary>Amazon RDS User Guide, "Storage": size from which gp3 takes operations and throughput of one's own; below it they must be absent.</summary>
    private const int ProvisionedGp3GiB = 400;

    public static void Check(Section section, RdsServer rds)
    {
        CheckStorage(section, rds);
        CheckMaster(section, rds);
        CheckWindows(section, rds);
        CheckReplicas(section, rds);
    }

    private static void CheckReplicas(Section section, RdsServer rds)
    {
        if (rds.ReadReplicas is { } replicas && replicas.InstanceClass?.MemoryGiB < rds.InstanceClass?.MemoryGiB)
            section.Problem("readReplicas", $"found {replicas.InstanceClass.Name}, which has less memory than the primary's {rds.InstanceClass.Name}, allowed at least as much: a replica must allow as many connections.");
        if (rds.ReadReplicas is not null && rds.BackupRetentionDays == 0)
            section.Problem("backupRetention", "found 0d beside readReplicas, allowed 1d to 35d: RDS makes replicas of an instance with backups only.");

        // Pulumi AWS provider, aws:rds/instance:Instance, "Low-Downtime Updates".
        if (rds.ReadReplicas is not null && rds.BlueGreenUpdate)
            section.Problem("readReplicas", "found beside blueGreenUpdate: true or upgrade.method: blueGreen, allowed without: the AWS provider makes no copy of an instance with replicas. Remove them for the update, or update in place.");
    }

    /// <summary>What holds for clusters as well.</summary>
    public static void CheckWindows(Section section, RdsServer rds)
    {
        if (rds.BackupWindow.Minutes > 0 && rds.MaintenanceWindow.Minutes > 0 && rds.MaintenanceWindow.Overlaps(rds.BackupWindow))
            section.Problem("maintenanceWindow", $"found {rds.MaintenanceWindow}, allowed a window that does not overlap the backup window {rds.BackupWindow}.");
        if (rds.DatabaseInsights == RdsBinder.Advanced && rds.PerformanceInsightsDays < RdsBinder.LeastAdvancedDays)
            section.Problem("performanceInsightsRetention", Text($"found {rds.PerformanceInsightsDays}d beside databaseInsights: advanced, allowed at least {RdsBinder.LeastAdvancedDays}d."));
    }

    /// <summary>What needs more than the server itself.</summary>
    public static void CheckBackups(Section server, RdsServer rds, Backups? backups)
    {
        if (rds.BackupReplicationDays is null || server.Map("rds") is not { } section)
            return;
        if (backups is null)
            section.Problem("backupReplication", "found without backups, allowed beside backups only. Add backups with the region that they are copied to.");
        if (rds.BackupRetentionDays == 0)
            section.Problem("backupReplication", "found beside backupRetention: 0d, allowed beside 1d to 35d: there is nothing to copy.");
    }

    private static void CheckStorage(Section section, RdsServer rds)
    {
        var allocated = rds.AllocatedStorage;
        if (rds.MaxAllocatedStorage is { } ceiling && allocated > 0 && ceiling * 10L < allocated * 11L)
            section.Problem("maxAllocatedStorage", $"found {ceiling}GiB, allowed at least 10 % more than allocatedStorage: {(allocated * 11 + 9) / 10}GiB.");
        var isProvisioned = rds.StorageType is "io1" or "io2" || (rds.StorageType == "gp3" && allocated >= ProvisionedGp3GiB);
        if (rds.Iops is not null && !isProvisioned)
            section.Problem("iops", Text($"found beside {rds.StorageType} of {allocated}GiB, allowed with io1, io2, and gp3 from {ProvisionedGp3GiB}GiB on. Remove it, or raise allocatedStorage."));
        if (rds.StorageThroughput is not null && (rds.StorageType != "gp3" || !isProvisioned))
            section.Problem("storageThroughput", Text($"found beside {rds.StorageType} of {allocated}GiB, allowed with gp3 from {ProvisionedGp3GiB}GiB on. Remove it, or raise allocatedStorage."));
        if (rds.Iops is null && rds.StorageType is "io1" or "io2")
            section.Missing("iops", $"a whole number from 1000 to 256000 with {rds.StorageType}");
        if (rds.StorageType is "io1" or "io2" && allocated is > 0 and < 100)
            section.Problem("allocatedStorage", Text($"found {allocated}GiB beside {rds.StorageType}, allowed at least 100GiB."));
        if (rds.Iops is { } iops && allocated > 0 && rds.StorageType == "io1" && (iops * 2L < allocated || iops > 50L * allocated))
            section.Problem("iops", Text($"found {iops} for {allocated}GiB, allowed 0.5 to 50 per GiB with io1: {Math.Max(1000, (allocated + 1) / 2)} to {Math.Min(256_000, 50L * allocated)}."));
        if (rds.StorageType == "gp3" && rds.StorageThroughput * 4L > (rds.Iops ?? 12_000))
            section.Problem("storageThroughput", Text($"found {rds.StorageThroughput}MiB/s, allowed a quarter of the operations per second: {(rds.Iops ?? 12_000) / 4}MiB/s."));
    }

    /// <summary>Amazon RDS User Guide, "Password management with Secrets Manager": what a managed password excludes.</summary>
    private static void CheckMaster(Section section, RdsServer rds)
    {
        foreach (var (key, isUsed) in ((string, bool)[])[("readReplicas", rds.ReadReplicas is not null), ("blueGreenUpdate", rds.BlueGreenUpdate)])
        {
            if (isUsed && rds.ManagedMasterPassword)
                section.Problem(key, $"found beside managedMasterPassword: true, allowed beside managedMasterPassword: false only: RDS cannot manage the password of such an instance. Set it, and the password is kept in a secret that dbready rotates.");
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
