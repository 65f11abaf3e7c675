namespace Infra.Components;

internal sealed class MonthlyCostArgs
{
    /// <summary>With <see cref="Infra.Catalog.EnvironmentCatalog.MonthlyBudget"/> set.</summary>
    public required AwsEnvironment Aws { get; init; }

    public required NotificationsComponent Notifications { get; init; }
}
