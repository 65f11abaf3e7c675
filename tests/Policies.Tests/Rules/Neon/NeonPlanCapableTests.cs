using Pulumi.Policy;
using Pulumirpc;

namespace Policies.Tests.Rules.Neon;

public sealed class NeonPlanCapableTests
{
    private const string Rule = "neon-plan-capable";

    [Fact]
    public void Plan_that_can_passes()
    {
        Gate.Prod(Rule, Server("scale"), Project(("historyRetentionSeconds", 2_592_000), ("allowedIps", Value.List("192.0.2.7")), ("defaultBranchProtected", true))).IsCompliant();
        Gate.Prod(Rule, Server("free"), Project()).IsCompliant();
    }

    [Fact]
    public void Everything_that_a_plan_cannot_violates()
    {
        const string Next = "Ask for less than free allows, or take a larger plan.";
        Gate.In("dev", Rule, Server("free"), Project(
            ("historyRetentionSeconds", 86_400),
            ("allowedIps", Value.List("192.0.2.7")),
            ("defaultBranchProtected", true),
            ("defaultEndpointSettings", Value.Map(("suspendTimeoutSeconds", -1))))).Violates(
            $"mandatory shop.historyRetentionSeconds: found 86400, expected at most 21600 on plan free. {Next}",
            $"mandatory shop.allowedIps: found an allow-list, expected none on plan free. {Next}",
            $"mandatory shop.defaultBranchProtected: found true, expected false on plan free. {Next}",
            $"mandatory shop.defaultEndpointSettings.suspendTimeoutSeconds: found -1, expected a time on plan free. {Next}");
    }

    [Fact]
    public void Launch_keeps_a_week_and_has_no_allow_list()
    {
        const string Next = "Ask for less than launch allows, or take a larger plan.";
        Gate.Prod(Rule, Server("launch"), Project(("historyRetentionSeconds", 2_592_000), ("allowedIps", Value.List("192.0.2.7")))).Violates(
            $"mandatory shop.historyRetentionSeconds: found 2592000, expected at most 604800 on plan launch. {Next}",
            $"mandatory shop.allowedIps: found an allow-list, expected none on plan launch. {Next}");
    }

    [Fact]
    public void Plan_can_be_named_in_the_configuration()
    {
        var stack = new AnalyzerStackConfigureRequest { Stack = "prod", Config = { ["dbready:neonPlan"] = "free" } };
        var project = Some.Resource("neon:index/project:Project", "shop", ("defaultBranchProtected", true));
        Gate.With(Rule, stack, project)
            .Violates("mandatory shop.defaultBranchProtected: found true, expected false on plan free. Ask for less than free allows, or take a larger plan.");
    }

    [Fact]
    public void Unknown_value_is_unknown()
        => Gate.Prod(Rule, Server("scale"), Project(("historyRetentionSeconds", Value.Unknown))).IsUnknown(Unknown.At(Rule, "shop.historyRetentionSeconds"));

    [Fact]
    public void Project_without_a_plan_is_not_applicable()
        => Gate.Prod(Rule, Some.Resource("neon:index/project:Project", "shop"))
            .IsNotApplicable("no Neon project has a plan that is known; name it in the configuration dbready:neonPlan");

    private static PolicyResource Server(string plan) => Some.Resource("dbready:neon:Server", "s", ("plan", plan));

    private static PolicyResource Project(params (string Name, object Value)[] props) => Some.Under(Server("").Urn, "neon:index/project:Project", "shop", props);
}
