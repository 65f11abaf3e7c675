namespace Infra.Components;

internal sealed class CollectorArgs
{
    /// <summary>With <see cref="Infra.Catalog.EnvironmentCatalog.Collector"/> set, and tasks.</summary>
    public required AwsEnvironment Aws { get; init; }

    public required NotificationsComponent Notifications { get; init; }
}
