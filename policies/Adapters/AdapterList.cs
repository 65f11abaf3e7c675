using System.Collections.Frozen;
using System.Collections.Immutable;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary>Every type of resource that the rules know.</summary>
public static class AdapterList
{
    /// <summary>The adapters.</summary>
    public static ImmutableArray<Adapter> All { get; } =
    [
        Adapter.For(RdsInstanceAdapter.Token, RdsInstanceAdapter.Read),
        Adapter.For(RdsClusterAdapter.Token, RdsClusterAdapter.Read),
        Adapter.For(RdsClusterInstanceAdapter.Token, RdsClusterInstanceAdapter.Read),
        Adapter.For(RdsGlobalClusterAdapter.Token, RdsGlobalClusterAdapter.Read),
        Adapter.For(EnvironmentAdapter.Token, EnvironmentAdapter.Read),
        Adapter.For(RdsServerAdapter.Token, RdsServerAdapter.Read),
        Adapter.For(RdsServerAdapter.AuroraToken, RdsServerAdapter.Read),
        Adapter.For(NeonServerAdapter.Token, NeonServerAdapter.Read),
        Adapter.For(ServiceDatabaseAdapter.Token, ServiceDatabaseAdapter.Read),
        Adapter.For(PoolerAdapter.Token, PoolerAdapter.Read),
        Adapter.For(ServerAccessAdapter.Token, ServerAccessAdapter.Read),
        Adapter.For(ConnectionBudgetAdapter.Token, ConnectionBudgetAdapter.Read),
        Adapter.For(SnapshotAdapter.InstanceToken, SnapshotAdapter.Read),
        Adapter.For(SnapshotAdapter.InstanceCopyToken, SnapshotAdapter.Read),
        Adapter.For(SnapshotAdapter.ClusterToken, SnapshotAdapter.Read),
        Adapter.For(SnapshotAdapter.ClusterCopyToken, SnapshotAdapter.Read),
        Adapter.For(ParameterGroupAdapter.InstanceToken, ParameterGroupAdapter.Read),
        Adapter.For(ParameterGroupAdapter.ClusterToken, ParameterGroupAdapter.Read),
        Adapter.For(AutomatedBackupsReplicationAdapter.Token, AutomatedBackupsReplicationAdapter.Read),
        Adapter.For(BucketAdapter.Token, BucketAdapter.Read),
        Adapter.For(BucketAdapter.OlderToken, BucketAdapter.Read),
        Adapter.For(BucketEncryptionAdapter.Token, BucketEncryptionAdapter.Read),
        Adapter.For(BucketEncryptionAdapter.OlderToken, BucketEncryptionAdapter.Read),
        Adapter.For(BucketPublicAccessBlockAdapter.Token, BucketPublicAccessBlockAdapter.Read),
        Adapter.For(BucketVersioningAdapter.Token, BucketVersioningAdapter.Read),
        Adapter.For(BucketVersioningAdapter.OlderToken, BucketVersioningAdapter.Read),
        Adapter.For(BucketLifecycleAdapter.Token, BucketLifecycleAdapter.Read),
        Adapter.For(BucketLifecycleAdapter.OlderToken, BucketLifecycleAdapter.Read),
        Adapter.For(BackupPlanAdapter.Token, BackupPlanAdapter.Read),
        Adapter.For(BackupSelectionAdapter.Token, BackupSelectionAdapter.Read),
        Adapter.For(BackupVaultAdapter.Token, BackupVaultAdapter.Read),
        Adapter.For(BackupVaultLockAdapter.Token, BackupVaultLockAdapter.Read),
        Adapter.For(RestoreTestingPlanAdapter.Token, RestoreTestingPlanAdapter.Read),
        Adapter.For(RestoreTestingSelectionAdapter.Token, RestoreTestingSelectionAdapter.Read),
        Adapter.For(ScheduleAdapter.Token, ScheduleAdapter.Read),
        Adapter.For(EventRuleAdapter.Token, EventRuleAdapter.Read),
        Adapter.For(BudgetAdapter.Token, BudgetAdapter.Read),
        Adapter.For(LogGroupAdapter.Token, LogGroupAdapter.Read),
        Adapter.For(RdsProxyAdapter.Token, RdsProxyAdapter.Read),
        Adapter.For(RdsProxyTargetAdapter.Token, RdsProxyTargetAdapter.Read),
        Adapter.For(KmsKeyAdapter.KeyToken, KmsKeyAdapter.Read),
        Adapter.For(KmsKeyAdapter.PolicyToken, KmsKeyAdapter.Read),
        Adapter.For(SubnetGroupAdapter.Token, SubnetGroupAdapter.Read),
        Adapter.For(SubnetAdapter.Token, SubnetAdapter.Read),
        Adapter.For(RouteTableAdapter.Token, RouteTableAdapter.Read),
        Adapter.For(RouteTableAssociationAdapter.Token, RouteTableAssociationAdapter.Read),
        Adapter.For(RouteAdapter.Token, RouteAdapter.Read),
        Adapter.For(InternetGatewayAdapter.Token, InternetGatewayAdapter.Read),
        Adapter.For(SecurityGroupAdapter.Token, SecurityGroupAdapter.Read),
        Adapter.For(SecurityGroupRuleAdapter.Token, SecurityGroupRuleAdapter.Read),
        Adapter.For(SecurityGroupIngressRuleAdapter.Token, SecurityGroupIngressRuleAdapter.Read),
        Adapter.For(RdsProxyTargetGroupAdapter.Token, RdsProxyTargetGroupAdapter.Read),
        Adapter.For(SecretAdapter.Token, SecretAdapter.Read),
        Adapter.For(SecretRotationAdapter.Token, SecretRotationAdapter.Read),
        Adapter.For(ServiceRotationAdapter.Token, ServiceRotationAdapter.Read),
        Adapter.For(SecretPolicyAdapter.Token, SecretPolicyAdapter.Read),
        Adapter.For(IamPolicyAdapter.Token, IamPolicyAdapter.Read),
        Adapter.For(IamPolicyAdapter.RoleToken, IamPolicyAdapter.Read),
        Adapter.For(IamPolicyAdapter.UserToken, IamPolicyAdapter.Read),
        Adapter.For(IamPolicyAdapter.GroupToken, IamPolicyAdapter.Read),
        Adapter.For(RandomTextAdapter.PasswordToken, RandomTextAdapter.Read),
        Adapter.For(RandomTextAdapter.StringToken, RandomTextAdapter.Read),
        Adapter.For(ProviderAdapter.AwsToken, ProviderAdapter.Read),
        Adapter.For(ProviderAdapter.NeonToken, ProviderAdapter.Read),
        Adapter.For(ProviderAdapter.PostgresqlToken, ProviderAdapter.Read),
        Adapter.For(ProviderAdapter.AccessToken, ProviderAdapter.Read),
        Adapter.For(MetricAlarmAdapter.Token, MetricAlarmAdapter.Read),
        Adapter.For(LogMetricFilterAdapter.Token, LogMetricFilterAdapter.Read),
        Adapter.For(LogSubscriptionFilterAdapter.Token, LogSubscriptionFilterAdapter.Read),
        Adapter.For(TopicAdapter.Token, TopicAdapter.Read),
        Adapter.For(TopicAdapter.PolicyToken, TopicAdapter.Read),
        Adapter.For(TopicSubscriptionAdapter.Token, TopicSubscriptionAdapter.Read),
        Adapter.For(EventSubscriptionAdapter.Token, EventSubscriptionAdapter.Read),
        Adapter.For(DashboardAdapter.Token, DashboardAdapter.Read),
        Adapter.For(TrailAdapter.Token, TrailAdapter.Read),
        Adapter.For(ActivityStreamAdapter.Token, ActivityStreamAdapter.Read),
        Adapter.For(SecretVersionAdapter.Token, SecretVersionAdapter.Read),
        Adapter.For(SsmParameterAdapter.Token, SsmParameterAdapter.Read),
        Adapter.For(TaskDefinitionAdapter.Token, TaskDefinitionAdapter.Read),
        Adapter.For(LambdaFunctionAdapter.Token, LambdaFunctionAdapter.Read),
        Adapter.For(ScalingTargetAdapter.Token, ScalingTargetAdapter.Read),
        Adapter.For(AccessRoleAdapter.Token, AccessRoleAdapter.Read),
        Adapter.For(AccessDatabaseAdapter.Token, AccessDatabaseAdapter.Read),
        Adapter.For(AccessGrantAdapter.Token, AccessGrantAdapter.Read),
        Adapter.For(PostgresqlRoleAdapter.Token, PostgresqlRoleAdapter.Read),
        Adapter.For(PostgresqlGrantAdapter.GrantToken, PostgresqlGrantAdapter.Read),
        Adapter.For(PostgresqlGrantAdapter.DefaultToken, PostgresqlGrantAdapter.Read),
        Adapter.For(PostgresqlGrantRoleAdapter.Token, PostgresqlGrantRoleAdapter.Read),
        Adapter.For(PostgresqlDatabaseAdapter.Token, PostgresqlDatabaseAdapter.Read),
        Adapter.For(PostgresqlSchemaAdapter.Token, PostgresqlSchemaAdapter.Read),
        Adapter.For(PostgresqlSchemaAdapter.AccessToken, PostgresqlSchemaAdapter.Read),
        Adapter.For(PostgresqlSchemaAdapter.OwnershipToken, PostgresqlSchemaAdapter.Read),
        Adapter.For(PostgresqlExtensionAdapter.Token, PostgresqlExtensionAdapter.Read),
        Adapter.For(PostgresqlExtensionAdapter.AccessToken, PostgresqlExtensionAdapter.Read),
        Adapter.For(PostgresqlFunctionAdapter.Token, PostgresqlFunctionAdapter.Read),
        Adapter.For(NeonProjectAdapter.Token, NeonProjectAdapter.Read),
        Adapter.For(NeonBranchComponentAdapter.Token, NeonBranchComponentAdapter.Read),
        Adapter.For(NeonBranchAdapter.Token, NeonBranchAdapter.Read),
        Adapter.For(NeonEndpointAdapter.Token, NeonEndpointAdapter.Read),
        Adapter.For(NeonRoleAdapter.Token, NeonRoleAdapter.Read),
        Adapter.For(NeonDatabaseAdapter.Token, NeonDatabaseAdapter.Read),
        Adapter.For(NeonVpcRestrictionAdapter.Token, NeonVpcRestrictionAdapter.Read),
        Adapter.For(NeonApiKeyAdapter.PersonalToken, NeonApiKeyAdapter.Read),
        Adapter.For(NeonApiKeyAdapter.OrganizationToken, NeonApiKeyAdapter.Read),
        Adapter.For(NeonPermissionAdapter.Token, NeonPermissionAdapter.Read),
    ];

    private static readonly FrozenDictionary<string, Adapter> ByToken = All.ToFrozenDictionary(adapter => adapter.Token, StringComparer.Ordinal);

    /// <summary>The resource in the model; null when no rule knows its type.</summary>
    public static Subject? Read(PolicyResource resource)
        => ByToken.TryGetValue(resource.Type, out var adapter) ? adapter.Read(resource)
            : StatefulTypes.All.Contains(resource.Type) ? new StatefulResource(resource)
            : null;

    /// <summary>The type tokens that are read into a model.</summary>
    public static FrozenSet<string> TokensOf<TModel>()
        => All.Where(adapter => typeof(TModel).IsAssignableFrom(adapter.Model)).Select(adapter => adapter.Token).ToFrozenSet(StringComparer.Ordinal);
}
