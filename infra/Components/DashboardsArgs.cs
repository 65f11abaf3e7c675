namespace Infra.Components;

internal sealed class DashboardsArgs
{
    public required AwsEnvironment Aws { get; init; }
}
