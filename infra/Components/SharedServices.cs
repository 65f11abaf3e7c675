using Infra.Sizing;
using Pulumi;

namespace Infra.Components;

/// <summary>What watches an environment's RDS servers and is declared once for all of them.</summary>
internal sealed class SharedServices
{
    public SharedServices(AwsEnvironment aws, Resource environment)
    {
        var catalog = aws.Catalog;
        ComponentResourceOptions Options() => new() { DependsOn = { environment }, Providers = { aws.Provider } };
        Notifications = new NotificationsComponent(catalog.Environment, new NotificationsArgs { Aws = aws }, Options());
        if (catalog.Audit is not null)
            Audit = new AuditComponent(catalog.Environment, new AuditArgs { Aws = aws, Notifications = Notifications }, Options());
        if (catalog.MonthlyBudget is not null)
            _ = new MonthlyCostComponent(catalog.Environment, new MonthlyCostArgs { Aws = aws, Notifications = Notifications }, Options());
        if (catalog.IsProduction && catalog.Servers.Any(server => server.Rds is not null))
        {
            _ = new DashboardsComponent(catalog.Environment, new DashboardsArgs { Aws = aws }, Options());
            Grafana = GrafanaDashboard.Body(catalog, aws.Account);
        }
    }

    public NotificationsComponent Notifications { get; }

    /// <summary>JSON of a dashboard for Grafana; null where there are no dashboards.</summary>
    public string? Grafana { get; }

    /// <summary>Null where audit lines stay in the log.</summary>
    public AuditComponent? Audit { get; }
}
