namespace Infra.Components;

internal sealed class NotificationsArgs
{
    public required AwsEnvironment Aws { get; init; }
}
