using Infra.Catalog;

namespace Infra.Components;

internal sealed class ServerAlarmsArgs
{
    public required AwsEnvironment Aws { get; init; }

    /// <summary>A server with <see cref="Server.Rds"/> set.</summary>
    public required Server Server { get; init; }

    public required NotificationsComponent Notifications { get; init; }

    /// <summary>Where audit lines go; null: to <see cref="Infra.Catalog.LogRetention.AuditDestination"/>, or nowhere.</summary>
    public required AuditComponent? Audit { get; init; }

    /// <summary>That server's component.</summary>
    public required IRdsServer On { get; init; }
}
