namespace Infra.Components;

internal sealed class AuditArgs
{
    /// <summary>With <see cref="Infra.Catalog.EnvironmentCatalog.Audit"/> set.</summary>
    public required AwsEnvironment Aws { get; init; }

    public required NotificationsComponent Notifications { get; init; }
}
