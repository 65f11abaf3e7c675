using System.Collections.Immutable;
using Policies.Rules.Availability;
using Policies.Rules.Backups;
using Policies.Rules.ChangeSafety;
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
        new RdsSnapshotNotPublic(),
        new KmsPolicyNoWildcard(),
        new RdsNotPublic(),
        new DbIngressNoWorld(),
        new RdsForceSsl(),
        new PgBouncerTls(),
        new ConnectionUrlRequiresTls(),
        new RdsMultiAz(),
        new RdsBackupRetention(),
        new RdsBackupWindowExplicit(),
        new NoPlaintextMasterPassword(),
        new NoKnownWeakCredentials(),
        new NoCredentialInPlainConfig(),
        new ClientCannotSeeDbUrl(),
        new ServiceHasOwnRole(),
        new ServiceRoleNotPrivileged(),
        new ConnectionBudgetFits(),
        new PoolerPresent(),
        new PoolSizeBounded(),
        new PoolModeTransaction(),
        new PgBouncerPortAndLimits(),
        new ParamStatementTimeout(),
        new ParamIdleInTransactionTimeout(),
        new ParamDurabilityNotWeakened(),
        new NeonProdBranchProtected(),
        new NeonIpAllowActuallyApplies(),
        new NeonRoleNotForServices(),
        new RdsDeletionProtection(),
        new NoDatabaseReplacement(),
        new EnvironmentsAgree(),
        new GateValueUnknown(),
    ];
}
