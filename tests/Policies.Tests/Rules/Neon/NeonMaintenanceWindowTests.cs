using Pulumi.Policy;

namespace Policies.Tests.Rules.Neon;

public sealed class NeonMaintenanceWindowTests
{
    private const string Rule = "neon-maintenance-window";
    private const string Next = "expected weekdays, startTime and endTime, UTC. Name the weekdays and the hour when few use the database.";

    [Fact]
    public void Window_passes() => Gate.Prod(Rule, Project(Window("03:00", "04:00", Value.List(7)))).IsCompliant();

    [Fact]
    public void Missing_window_violates()
    {
        Gate.Prod(Rule, Project()).Violates($"advisory shop.maintenanceWindow: found nothing, {Next}");
        Gate.In("dev", Rule, Project()).IsCompliant();
    }

    [Fact]
    public void Window_without_days_or_times_violates()
    {
        Gate.Prod(Rule, Project(Window("03:00", "04:00", Value.List()))).Violates($"advisory shop.maintenanceWindow: found weekdays and times that are no window: \"03:00-04:00\", {Next}");
        Gate.Prod(Rule, Project(Window("night", "04:00", Value.List(7)))).Violates($"advisory shop.maintenanceWindow: found weekdays and times that are no window: \"night-04:00\", {Next}");
    }

    [Fact]
    public void Unknown_window_is_unknown()
        => Gate.Prod(Rule, Project(("maintenanceWindow", Value.Unknown))).IsUnknown(Unknown.At(Rule, "shop.maintenanceWindow", "advisory"));

    [Fact]
    public void Other_resources_are_not_judged() => Gate.Prod(Rule, Some.Database()).IsCompliant();

    private static (string Name, object Value) Window(string start, string end, object weekdays)
        => ("maintenanceWindow", Value.Map(("startTime", start), ("endTime", end), ("weekdays", weekdays)));

    private static PolicyResource Project(params (string Name, object Value)[] props) => Some.Resource("neon:index/project:Project", "shop", props);
}
