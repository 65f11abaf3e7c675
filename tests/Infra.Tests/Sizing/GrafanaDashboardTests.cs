using System.Text.Json;
using Infra.Catalog;
using Infra.Sizing;
using Testing;

namespace Infra.Tests.Sizing;

public sealed class GrafanaDashboardTests
{
    [Fact]
    public void Panels_do_not_overlap_and_each_has_a_series_per_server()
    {
        var catalog = CatalogReader.Read(Repository.Root, "stacks/prod.yaml");
        using var json = JsonDocument.Parse(GrafanaDashboard.Body(catalog, catalog.Aws!));

        var panels = json.RootElement.GetProperty("panels").EnumerateArray().ToList();
        Assert.Equal(panels.Count, panels.Select(panel => panel.GetProperty("gridPos").GetRawText()).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(panels.Count, panels.Select(panel => panel.GetProperty("id").GetInt32()).Distinct().Count());
        Assert.All(panels.Where(panel => panel.GetProperty("type").GetString() == "timeseries"), panel => Assert.Equal(4, panel.GetProperty("targets").GetArrayLength()));
        Assert.Contains("shop-prod-payments", json.RootElement.GetRawText(), StringComparison.Ordinal);
        Assert.InRange(json.RootElement.GetProperty("uid").GetString()!.Length, 1, 40);
    }

    [Fact]
    public void Metric_is_asked_for_as_it_is_published()
    {
        var catalog = CatalogReader.Read(Repository.Root, "stacks/prod.yaml");
        using var json = JsonDocument.Parse(GrafanaDashboard.Body(catalog, catalog.Aws!));

        var target = json.RootElement.GetProperty("panels").EnumerateArray().Single(panel => panel.GetProperty("title").GetString() == "Age of the last backup").GetProperty("targets")[0];

        Assert.Equal(
            ("dbready", "db.backup_age_hours", "shop-prod-auth"),
            (target.GetProperty("namespace").GetString(), target.GetProperty("metricName").GetString(), target.GetProperty("dimensions").GetProperty("DBInstanceIdentifier").GetString()));
    }
}
