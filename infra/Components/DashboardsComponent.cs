using Infra.Sizing;
using Pulumi;
using Pulumi.Aws.CloudWatch;

namespace Infra.Components;

/// <summary>Three dashboards over all RDS servers of the environment: health, queries, operations; and one to import into Grafana.</summary>
internal sealed class DashboardsComponent : FactComponent
{
    public DashboardsComponent(string name, DashboardsArgs args, ComponentResourceOptions options)
        : base(
            "dbready:observability:Dashboards",
            name,
            Facts.Of(
                ("environment", args.Aws.Catalog.Environment),
                ("instances", Facts.List(DashboardPlans.Instances(args.Aws.Catalog))),
                ("dashboards", Facts.List(DashboardPlans.Names)),
                ("grafana", GrafanaDashboard.Body(args.Aws.Catalog, args.Aws.Account))),
            options)
    {
        foreach (var dashboard in DashboardPlans.Names)
        {
            _ = new Dashboard(
                $"{name}-{dashboard}",
                new DashboardArgs
                {
                    DashboardName = $"{PhysicalNames.Environment(args.Aws.Catalog)}-{dashboard}",
                    DashboardBody = DashboardPlans.Body(dashboard, args.Aws.Catalog, args.Aws.Account),
                },
                new CustomResourceOptions { Parent = this });
        }

        RegisterFacts();
    }
}
