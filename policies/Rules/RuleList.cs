using System.Collections.Immutable;
using Policies.Rules.Alarms;
using Policies.Rules.Availability;
using Policies.Rules.Backups;
using Policies.Rules.ChangeSafety;
using Policies.Rules.Cost;
using Policies.Rules.Credentials;
using Policies.Rules.Logging;
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
        new ManagedMasterPassword(),
        new MasterUsernameNotDefault(),
        new NoKnownWeakCredentials(),
        new GeneratedPasswordStrength(),
        new SecretCmk(),
        new SecretRotationConfigured(),
        new SecretRotationInterval(),
        new SecretRecoveryWindow(),
        new SecretPolicyRestrictive(),
        new SecretPerEnvironment(),
        new NoCredentialInPlainConfig(),
        new ClientCannotSeeDbUrl(),
        new IamDbAuthEnabled(),
        new SecretReaderPolicyScoped(),
        new ProviderCredentialsSecret(),

        // F, roles
        new ServiceHasOwnRole(),
        new NoSharedRole(),
        new ServiceRoleNotPrivileged(),
        new ServiceRoleGrantsMinimal(),
        new ServiceRoleDefaultPrivileges(),
        new NoGrantOption(),
        new NoGrantsToPublic(),
        new ServiceRoleNotOwner(),
        new MigrationRoleSeparate(),
        new ServiceRoleConnectionLimit(),
        new ServiceRoleTimeouts(),
        new ServiceRoleSearchPath(),
        new PasswordEncryptionScram(),
        new MonitoringRolePredefined(),
        new ExtensionAllowList(),
        new RlsOnSensitiveTables(),
        new SecurityDefinerReviewed(),

        // G, pooling
        new ConnectionBudgetFits(),
        new PoolerPresent(),
        new PoolSizeBounded(),
        new PoolMinZeroServerless(),
        new PoolWaitTimeouts(),
        new PoolModeTransaction(),
        new PgBouncerPortAndLimits(),
        new RdsProxyConnectionPercent(),
        new RdsProxyAuthScoped(),
        new MaxConnectionsExplicit(),
        new AppUsesPooledHost(),
        new ServerlessFanoutBounded(),
        new PreparedStatementsCompatible(),

        // H, parameters
        new CustomParameterGroup(),
        new ParamStatementTimeout(),
        new ParamIdleInTransactionTimeout(),
        new ParamLockTimeout(),
        new ParamIdleSessionTimeout(),
        new ParamLogMinDuration(),
        new ParamLogStatement(),
        new ParamLogConnections(),
        new ParamLogDiagnostics(),
        new ParamLogRedaction(),
        new ParamPgaudit(),
        new ParamPgStatStatements(),
        new ParamDurabilityNotWeakened(),
        new ParamMemorySane(),
        new ParamApplyMethodValid(),
        new ParamPendingRebootSurfaced(),
        new ParamReplicationSlotsBounded(),
        new ParamNameKnown(),

        // I, logging
        new RdsLogExports(),
        new LogGroupDeclared(),
        new LogRetentionByClass(),
        new LogRetentionValidValue(),
        new LogGroupCmk(),
        new AuditLogProtected(),
        new FailedLoginFilter(),
        new CloudtrailRecordsRds(),
        new AuroraActivityStreamCmk(),
        new RdsOnInstanceLogRetention(),

        // J, alarms
        new AlarmSetComplete(),
        new AlarmCpu(),
        new AlarmStorage(),
        new AlarmConnections(),
        new AlarmReplicaLag(),
        new AlarmMemory(),
        new AlarmLatency(),
        new AlarmDbLoad(),
        new AlarmTxidWraparound(),
        new AlarmBurstCredits(),
        new AlarmWalAndSlots(),
        new AlarmBackupAge(),
        new AlarmAuthFailures(),
        new AlarmConnectionErrors(),
        new AlarmErrorRate(),
        new AlarmPoolUsage(),
        new AlarmSlowQueries(),
        new AlarmHasActions(),
        new AlarmMissingData(),
        new AlarmWindowSane(),
        new AlarmDimensionExists(),
        new RdsEnhancedMonitoring(),
        new RdsPerformanceInsights(),
        new RdsEventSubscription(),
        new RdsEventSubscriptionParams(),
        new AlarmTopicProtected(),
        new DashboardPresent(),

        // K, Neon
        new NeonHistoryRetention(),
        new NeonProdBranchProtected(),
        new NeonIpAllow(),
        new NeonIpAllowActuallyApplies(),
        new NeonSuspendExplicit(),
        new NeonComputeBounds(),
        new NeonEndpointPooling(),
        new NeonRoleNotForServices(),
        new NeonPreviewBranchTtl(),
        new NeonPreviewParentProtected(),
        new NeonBranchCountCap(),
        new NeonPlanCapable(),
        new NeonRegionPinned(),
        new NeonPgVersionPinned(),
        new NeonOrgOwned(),
        new NeonQuotaSafe(),
        new NeonReadReplica(),
        new NeonIrreversibleFlags(),
        new NeonMaintenanceWindow(),
        new NeonApiKeyScoped(),
        new NeonPermissionsAllowList(),
        new NeonProviderSchemaKnown(),

        // L, cost
        new InstanceClassAllowList(),
        new StorageSizeCap(),
        new DevNotOverbuilt(),
        new MonthlyEstimateWithinBudget(),
        new BudgetAlertDeclared(),
        new ExtendedSupportOff(),
        new IopsSane(),
        new DevLogRetentionCap(),
        new RequiredTags(),

        // M, change safety
        new RdsDeletionProtection(),
        new PulumiProtectStateful(),
        new NoDeleteBeforeReplace(),
        new IgnoreChangesNotHiding(),
        new NoDatabaseReplacement(),
        new EngineVersionPinned(),
        new EngineVersionSupported(),
        new EngineVersionNotVulnerable(),
        new MajorUpgradeDeliberate(),
        new ApplyImmediatelyOff(),
        new BlueGreenUpdates(),
        new CaCertificateValid(),
        new ParameterGroupReplaceSafe(),
        new IdentifierStable(),
        new NoLeftoverRestoreInputs(),
        new CustomTimeoutsGenerous(),
        new EnvironmentsAgree(),
        new RegionPinned(),
        new ExemptionWellFormed(),
        new GateValueUnknown(),
        new OldDatabaseRetainedDuringCutover(),
    ];
}
