namespace Infra.Catalog.Vocabulary;

/// <summary>What is declared to end each kind of failure, and what it can promise at best.</summary>
internal static class RecoveryMechanisms
{
    /// <summary>Amazon RDS User Guide, "Failing over a Multi-AZ DB instance": typically 60 to 120 seconds.</summary>
    private static readonly TimeSpan Failover = TimeSpan.FromSeconds(120);

    /// <summary>Amazon RDS User Guide, "Restoring to a specified time": the latest restorable time is about five minutes ago.</summary>
    private static readonly TimeSpan PointInTime = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Daily = TimeSpan.FromDays(1);

    /// <summary>The mechanisms for a failure of the given kind: <c>failover</c>, <c>table</c>, <c>database</c> or <c>region</c>.</summary>
    public static IReadOnlyList<RecoveryMechanism> Of(string failure, Server server, Backups? backups) => [.. (failure, server.Rds) switch
    {
        // Neon keeps data apart from compute, and starts another compute on the same data.
        ("failover", null) => [new RecoveryMechanism("restart of the compute", null, TimeSpan.Zero)],
        ("failover", { } rds) => rds.MultiAz ? [new RecoveryMechanism("failover to another zone", Failover, TimeSpan.Zero)] : [],
        ("region", { } rds) => [.. OtherRegion(rds, backups), .. Dumps(backups)],
        ("region", null) => Dumps(backups),
        (_, null) => [new RecoveryMechanism("branch from history", null, TimeSpan.Zero), .. Dumps(backups)],
        (_, { } rds) => [.. Restore(rds, backups), .. Dumps(backups)],
    }];

    /// <summary>Of those that keep a promise the first; null: none does.</summary>
    public static RecoveryMechanism? For(RecoveryTarget target, Server server, Backups? backups) =>
        Of(target.Failure, server, backups).FirstOrDefault(mechanism => mechanism.Rpo <= target.Rpo && (mechanism.Rto is null || mechanism.Rto <= target.Rto));

    private static IEnumerable<RecoveryMechanism> Restore(RdsServer rds, Backups? backups)
    {
        if (rds.BackupRetentionDays > 0)
            yield return new RecoveryMechanism("point-in-time recovery", null, PointInTime);
        if (backups?.Snapshots is not null)
            yield return new RecoveryMechanism("snapshot of AWS Backup", null, Daily);
    }

    private static IEnumerable<RecoveryMechanism> OtherRegion(RdsServer rds, Backups? backups)
    {
        if (rds.BackupReplicationDays is not null)
            yield return new RecoveryMechanism("point-in-time recovery in the second region", null, PointInTime);
        if (backups?.Snapshots is not null)
            yield return new RecoveryMechanism("copy of a snapshot in the second region", null, Daily);
    }

    private static IEnumerable<RecoveryMechanism> Dumps(Backups? backups)
    {
        if (backups?.Dump is not null)
            yield return new RecoveryMechanism("logical dump", null, Daily);
    }
}
