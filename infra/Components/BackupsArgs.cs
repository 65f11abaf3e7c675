using Infra.Catalog;

namespace Infra.Components;

internal sealed class BackupsArgs
{
    /// <summary>With <see cref="EnvironmentCatalog.Backups"/> set.</summary>
    public required AwsEnvironment Aws { get; init; }

    public required NotificationsComponent Notifications { get; init; }

    /// <summary>The RDS servers.</summary>
    public required IReadOnlyList<(Server Server, IRdsServer On)> Servers { get; init; }

    /// <summary>The services whose databases are dumped.</summary>
    public required IReadOnlyList<(Service Service, Server Server)> Dumped { get; init; }
}
