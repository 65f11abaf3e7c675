using Policies.Data;
using Policies.Model;

namespace Policies.Rules.Alarms;

/// <summary>The alarms that a database needs, by what it is.</summary>
internal static class RequiredAlarms
{
    private static readonly (string Signal, int Count, string Words)[] OfAll =
    [
        (Signals.Cpu, 1, "CPUUtilization"),
        (Signals.Storage, 2, "FreeStorageSpace"),
        (Signals.Connections, 2, "DatabaseConnections"),
        (Signals.Memory, 1, "FreeableMemory"),
        (Signals.ReadLatency, 1, "ReadLatency"),
        (Signals.WriteLatency, 1, "WriteLatency"),
        (Signals.Load, 1, "DBLoad"),
        (Signals.FailedLogins, 1, "refused logins"),
        (Signals.SlowQueries, 1, "slow queries"),
        (Signals.ConnectionErrors, 1, "failed connections"),
    ];

    /// <summary>What an alarm must tell, how many are needed, and what it is called.</summary>
    public static IEnumerable<(string Signal, int Count, string Words)> Of(StackModel stack, Database database, Verdict verdict)
    {
        var isMember = database.Kind == DatabaseKind.ClusterMember;
        if (!verdict.Environment.HasProductionLimits())
            return [(Signals.Cpu, 1, "CPUUtilization"), (Signals.Storage, 1, isMember ? "FreeLocalStorage" : "FreeStorageSpace")];
        return OfAll.Select(needed => isMember && needed.Signal == Signals.Storage ? (Signals.Storage, 1, "FreeLocalStorage") : needed)
            .Concat(database.Kind == DatabaseKind.Replica ? [(Signals.ReplicaLag, 1, "ReplicaLag")] : OfSource)
            .Concat(OfClass(database))
            .Concat(OfReplication(stack, database))
            .Concat(database.Kind == DatabaseKind.Replica ? [] : OfPools(stack, database));
    }

    // A replica has no backups of its own, its source's transaction ids, and pools that are watched with its source's.
    private static IEnumerable<(string Signal, int Count, string Words)> OfSource
        => [(Signals.TransactionIds, 1, "MaximumUsedTransactionIDs"), (Signals.BackupAge, 1, "the age of backups")];

    private static IEnumerable<(string Signal, int Count, string Words)> OfClass(Database database)
    {
        if (database.InstanceClass.Value is { } name && InstanceClass.IsBurstable(name))
            yield return (Signals.CpuCredits, 1, "CPUCreditBalance");
        if (database.Kind != DatabaseKind.ClusterMember && database.StorageType.Value == "gp2")
            yield return (Signals.BurstBalance, 1, "BurstBalance");
    }

    private static IEnumerable<(string Signal, int Count, string Words)> OfReplication(StackModel stack, Database database)
        => ConnectionCapacity.ParametersOf(stack, database)?["rds.logical_replication"].Value is { } replication && PostgresBool.Parse(replication) == true
            ? [(Signals.SlotLag, 1, "OldestReplicationSlotLag"), (Signals.WalSize, 1, "TransactionLogsDiskUsage")]
            : [];

    private static IEnumerable<(string Signal, int Count, string Words)> OfPools(StackModel stack, Database database)
    {
        var hasProxy = stack.Naming("instance", static (ProxyTarget target) => target.Instance, database.Resource, database.Identifier.Value).Any();
        var server = stack.Above<Server>(database.Resource)?.Key.Value;
        if (hasProxy || (server is not null && stack.All<Pooler>().Any(pooler => pooler.Server.Value == server)))
            yield return (Signals.PoolUsage, 1, "the use of pools");
        if (hasProxy)
            yield return (Signals.BorrowLatency, 1, "DatabaseConnectionsBorrowLatency");
    }
}
