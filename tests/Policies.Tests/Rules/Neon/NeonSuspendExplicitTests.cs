using Pulumi.Policy;
using Pulumirpc;

namespace Policies.Tests.Rules.Neon;

public sealed class NeonSuspendExplicitTests
{
    private const string Rule = "neon-suspend-explicit";
    private const string Next = "Say after how much idle time the compute stops.";

    [Theory]
    [InlineData(-1)]
    [InlineData(300)]
    [InlineData(604_800)]
    public void Decided_times_pass(int seconds) => Gate.Prod(Rule, Project(Settings("suspendTimeoutSeconds", seconds))).IsCompliant();

    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    public void Platform_default_and_short_times_violate(int seconds)
        => Gate.Prod(Rule, Project(Settings("suspendTimeoutSeconds", seconds)))
            .Violates($"mandatory shop.defaultEndpointSettings.suspendTimeoutSeconds: found {seconds}, expected 300 to 604800 s, or -1 for never. {Next}");

    [Fact]
    public void Dev_rests()
    {
        Gate.In("dev", Rule, Project(Settings("suspendTimeoutSeconds", 60))).IsCompliant();
        Gate.In("dev", Rule, Project(Settings("suspendTimeoutSeconds", -1)))
            .Violates($"advisory shop.defaultEndpointSettings.suspendTimeoutSeconds: found -1, expected 60 to 300 s. {Next}");
    }

    [Fact]
    public void Missing_time_violates()
        => Gate.Prod(Rule, Project())
            .Violates($"mandatory shop.defaultEndpointSettings.suspendTimeoutSeconds: found nothing, expected 300 to 604800 s, or -1 for never. {Next}");

    [Fact]
    public void Critical_projects_never_rest()
    {
        var stack = new AnalyzerStackConfigureRequest { Stack = "prod", Config = { ["dbready:tier"] = "critical" } };
        Gate.With(Rule, stack, Project(Settings("suspendTimeoutSeconds", -1))).IsCompliant();
        Gate.With(Rule, stack, Project(Settings("suspendTimeoutSeconds", 300)))
            .Violates($"mandatory shop.defaultEndpointSettings.suspendTimeoutSeconds: found 300, expected -1, never, of what is critical. {Next}");
    }

    [Fact]
    public void Both_bridges_are_read()
    {
        Gate.Prod(Rule, Project(("branch", Value.Map(("endpoint", Value.Map(("suspendTimeout", 300))))))).IsCompliant();
        Gate.Prod(Rule, Endpoint(("suspendTimeout", 60))).Violates($"mandatory e.suspendTimeout: found 60, expected 300 to 604800 s, or -1 for never. {Next}");
        Gate.Prod(Rule, Endpoint(("suspendTimeoutSeconds", 300))).IsCompliant();
    }

    [Fact]
    public void Unknown_time_is_unknown()
        => Gate.Prod(Rule, Endpoint(("suspendTimeoutSeconds", Value.Unknown))).IsUnknown(Unknown.At(Rule, "e.suspendTimeoutSeconds"));

    [Fact]
    public void Endpoint_without_a_word_is_not_applicable()
        => Gate.Prod(Rule, Endpoint()).IsNotApplicable("no compute of Neon is declared");

    private static (string Name, object Value) Settings(string name, int value) => ("defaultEndpointSettings", Value.Map((name, value)));

    private static PolicyResource Project(params (string Name, object Value)[] props) => Some.Resource("neon:index/project:Project", "shop", props);

    private static PolicyResource Endpoint(params (string Name, object Value)[] props) => Some.Resource("neon:index/endpoint:Endpoint", "e", props);
}
