using Pulumi.Policy;

namespace Policies.Tests.Rules.Neon;

public sealed class NeonComputeBoundsTests
{
    private const string Rule = "neon-compute-bounds";
    private const string Min = "shop.defaultEndpointSettings.autoscalingLimitMinCu";
    private const string Max = "shop.defaultEndpointSettings.autoscalingLimitMaxCu";

    [Fact]
    public void Bounds_pass()
    {
        Gate.Prod(Rule, Project(0.25, 4)).IsCompliant();
        Gate.In("dev", Rule, Project(0.25, 1)).IsCompliant();
        Gate.Prod(Rule, Endpoint(("minCu", 1), ("maxCu", 2), ("computeProvisioner", "k8s-neonvm"))).IsCompliant();
    }

    [Fact]
    public void Out_of_bounds_violates()
    {
        Gate.Prod(Rule, Project(5, 8)).Violates(
            $"mandatory {Min}: found 5, expected 0.25 to 4 compute units. Say how small the compute may get.",
            $"mandatory {Max}: found 8, expected 4 to 4 compute units. Say how large the compute may get.");
        Gate.In("dev", Rule, Project(0.25, 2)).Violates($"advisory {Max}: found 2, expected 0.25 to 1 compute units. Say how large the compute may get.");
    }

    [Fact]
    public void Most_below_least_violates()
        => Gate.Prod(Rule, Project(2, 1)).Violates($"mandatory {Max}: found 1, expected 2 to 4 compute units. Say how large the compute may get.");

    [Fact]
    public void Missing_bounds_violate()
        => Gate.Prod(Rule, Some.Resource("neon:index/project:Project", "shop")).Violates(
            $"mandatory {Min}: found nothing, expected 0.25 to 4 compute units. Say how small the compute may get.",
            $"mandatory {Max}: found nothing, expected 0.25 to 4 compute units. Say how large the compute may get.");

    [Fact]
    public void Provisioner_that_does_not_scale_violates()
        => Gate.Prod(Rule, Endpoint(("minCu", 1), ("maxCu", 1), ("computeProvisioner", "k8s-pod")))
            .Violates("mandatory e.computeProvisioner: found \"k8s-pod\", expected \"k8s-neonvm\". Only that one scales by itself.");

    [Fact]
    public void Critical_projects_start_larger()
    {
        var server = Some.Resource("dbready:neon:Server", "s", ("tier", "critical"));
        var project = Some.Under(server.Urn, "neon:index/project:Project", "shop", ("defaultEndpointSettings", Value.Map(("autoscalingLimitMinCu", 0.25), ("autoscalingLimitMaxCu", 4))));
        Gate.Prod(Rule, server, project).Violates($"mandatory {Min}: found 0.25, expected 0.5 to 4 compute units. Say how small the compute may get.");
        Gate.Prod(Rule, server, Project(0.5, 4)).IsCompliant();
    }

    [Fact]
    public void Limits_can_be_configured() => Gate.Configured(Rule, "maximumCu", 8, Project(0.25, 8)).IsCompliant();

    [Fact]
    public void Unknown_bound_is_unknown() => Gate.Prod(Rule, Project(0.25, Value.Unknown)).IsUnknown(Unknown.At(Rule, Max));

    [Fact]
    public void Endpoint_without_a_word_is_not_applicable()
        => Gate.Prod(Rule, Endpoint()).IsNotApplicable("no compute of Neon is declared");

    private static PolicyResource Project(object min, object max) => Some.Resource(
        "neon:index/project:Project",
        "shop",
        ("defaultEndpointSettings", Value.Map(("autoscalingLimitMinCu", min), ("autoscalingLimitMaxCu", max))));

    private static PolicyResource Endpoint(params (string Name, object Value)[] props) => Some.Resource("neon:index/endpoint:Endpoint", "e", props);
}
