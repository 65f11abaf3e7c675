using Pulumi.Policy;

namespace Policies.Tests.Rules.Availability;

public sealed class AuroraServerlessFloorTests
{
    private const string Rule = "aurora-serverless-floor";

    private const string Floor = "Set minCapacity; below 0.5 ACU the cluster pauses when it is idle.";

    [Fact]
    public void Bounded_cluster_passes() => Gate.Prod(Rule, Serverless(("minCapacity", 0.5), ("maxCapacity", 16))).IsCompliant();

    [Fact]
    public void Cluster_that_pauses_violates_in_prod_only()
    {
        var pauses = Serverless(("minCapacity", 0), ("maxCapacity", 16));
        Gate.Prod(Rule, pauses).Violates($"mandatory main.serverlessv2ScalingConfiguration.minCapacity: found 0, expected 0.5 ACU or more. {Floor}");
        Gate.In("dev", Rule, pauses).IsCompliant();
    }

    [Fact]
    public void Missing_bounds_violate()
    {
        Gate.Prod(Rule, Serverless(("maxCapacity", 16))).Violates($"mandatory main.serverlessv2ScalingConfiguration.minCapacity: found nothing, expected 0.5 ACU or more. {Floor}");
        Gate.In("dev", Rule, Serverless(("minCapacity", 1)))
            .Violates("advisory main.serverlessv2ScalingConfiguration.maxCapacity: found nothing, expected an upper bound. Set maxCapacity to what the busiest hour needs.");
    }

    [Fact]
    public void Unknown_value_is_unknown()
        => Gate.Prod(Rule, Serverless(("minCapacity", Value.Unknown), ("maxCapacity", 16))).IsUnknown(Unknown.At(Rule, "main.serverlessv2ScalingConfiguration.minCapacity"));

    [Fact]
    public void Provisioned_cluster_and_instance_are_not_applicable()
    {
        Gate.Prod(Rule, Some.Resource(Some.Cluster, "main", ("engine", "aurora-postgresql"))).IsNotApplicable("not a serverless cluster");
        Gate.Prod(Rule, Some.Database()).IsNotApplicable("not a cluster");
    }

    private static PolicyResource Serverless(params (string Name, object Value)[] capacity)
        => Some.Resource(Some.Cluster, "main", ("engine", "aurora-postgresql"), ("serverlessv2ScalingConfiguration", Value.Map(capacity)));
}
