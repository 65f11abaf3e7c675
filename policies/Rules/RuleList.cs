using System.Collections.Immutable;
using Policies.Rules.Availability;
using Policies.Rules.Backups;
using Policies.Rules.ChangeSafety;
using Policies.Rules.Cost;
using Policies.Rules.Credentials;
using Policies.Rules.Neon;
using Policies.Rules.Network;
using Policies.Rules.Parameters;
using Policies.Rules.Pooling;
using Policies.Rules.Roles;
using Policies.Rules.Storage;

namespace Policies.Rules;

/// <summary>Every rule, in the order of the catalogue.</summary>
public static class RuleList
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        // A, storage and encryption
        new RdsStorageEncrypted(),
        new RdsStorageCmk(),
        new RdsGlobalClusterEncrypted(),
        new RdsSnapshotNotPublic(),
        new RdsSnapshotCopyCmk(),
        new RdsReplicatedBackupCmk(),
        new RdsPerformanceInsightsCmk(),
        new KmsKeyRotation(),
        new KmsKeyNotFragile(),
        new KmsPolicyNoWildcard(),
        new RdsStorageTypeModern(),
        new RdsStorageAutoscaling(),
        new DumpBucketHardened(),

        // B, network
        new RdsNotPublic(),
        new RdsPrivateSubnets(),
        new RdsExplicitSubnetGroup(),
        new RdsExplicitSecurityGroups(),
        new DbIngressNoWorld(),
        new DbIngressFromSgOnly(),
        new DbIngressCidrNarrow(),
        new RdsPortNondefault(),
        new RdsForceSsl(),
        new ParamMinTls(),
        new RdsProxyRequiresTls(),
        new PgBouncerTls(),
        new ConnectionUrlRequiresTls(),
        new AuroraDataApiOff(),

        // C, availability
        new RdsMultiAz(),
        new AuroraMultiAz(),
        new RdsReadReplicaPresent(),
        new ReplicaPromotable(),
        new RdsClassNotBurstable(),
        new RdsClassCurrentGeneration(),
        new RdsCrossRegionBackup(),
        new RdsMaintenanceWindowExplicit(),
        new RdsAutoMinorUpgrade(),
        new AuroraServerlessFloor(),
        new RdsReplicaSourceHasBackups(),

        // D, backups
        new RdsBackupRetention(),
        new RdsBackupWindowExplicit(),
        new RdsFinalSnapshot(),
        new RdsKeepAutomatedBackups(),
        new RdsCopyTagsToSnapshot(),
        new RdsInBackupPlan(),
        new BackupPlanFrequencyRetention(),
        new BackupVaultHardened(),
        new RestoreTestDeclared(),
        new LogicalDumpScheduled(),
        new RecoveryTargetsTagged(),

        // E, credentials
        new NoPlaintextMasterPassword(),
        new NoKnownWeakCredentials(),
        new NoCredentialInPlainConfig(),
        new ClientCannotSeeDbUrl(),

        // F, roles
        new ServiceHasOwnRole(),
        new ServiceRoleNotPrivileged(),

        // G, pooling
        new ConnectionBudgetFits(),
        new PoolerPresent(),
        new PoolSizeBounded(),
        new PoolModeTransaction(),
        new PgBouncerPortAndLimits(),

        // H, parameters
        new ParamStatementTimeout(),
        new ParamIdleInTransactionTimeout(),
        new ParamDurabilityNotWeakened(),

        // I, logging

        // J, alarms

        // K, Neon
        new NeonProdBranchProtected(),
        new NeonIpAllowActuallyApplies(),
        new NeonRoleNotForServices(),

        // L, cost
        new InstanceClassAllowList(),
        new StorageSizeCap(),
        new DevNotOverbuilt(),
        new BudgetAlertDeclared(),
        new ExtendedSupportOff(),
        new IopsSane(),
        new DevLogRetentionCap(),
        new RequiredTags(),

        // M, change safety
        new RdsDeletionProtection(),
        new NoDatabaseReplacement(),
        new EnvironmentsAgree(),
        new ExemptionWellFormed(),
        new GateValueUnknown(),
    ];

    /// <summary>Rules that are finished, and wait until our own catalogue declares what they ask for.</summary>
    public static ImmutableArray<Rule> Waiting { get; } = [];
}
