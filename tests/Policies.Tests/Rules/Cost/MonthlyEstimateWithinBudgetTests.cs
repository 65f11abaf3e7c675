using Pulumi.Policy;

namespace Policies.Tests.Rules.Cost;

public sealed class MonthlyEstimateWithinBudgetTests
{
    private const string Rule = "monthly-estimate-within-budget";
    private const string Next = "Choose less, or configure what the database may cost.";

    private static readonly (string Name, object Value)[] Medium = [("instanceClass", "db.t3.medium"), ("storageType", "gp3"), ("allocatedStorage", 100), ("identifier", "shop-auth")];

    [Fact]
    public void Database_within_its_budget_passes()
    {
        Gate.Prod(Rule, Some.Database([.. Medium, ("multiAz", true)])).IsCompliant(); // 105.12 + 23
        Gate.In("dev", Rule, Some.Database(("instanceClass", "db.t4g.micro"), ("storageType", "gp3"), ("allocatedStorage", 20))).IsCompliant();
    }

    [Fact]
    public void Standby_and_replica_over_the_budget_violate_with_the_arithmetic()
        => Gate.Prod(
            Rule,
            Some.Database([.. Medium, ("multiAz", true)]),
            Some.Resource(Some.Instance, "copy", ("engine", "postgres"), ("replicateSourceDb", "shop-auth"), ("instanceClass", "db.t3.medium"), ("storageType", "gp3")))
            .Violates($"advisory auth.monthlyCost: found 192.18 USD (2 x 730 h x 0.072 USD + 2 x 100 GiB x 0.115 USD + 1 x 730 h x 0.072 USD + 1 x 100 GiB x 0.115 USD), expected at most 185 USD. {Next}");

    [Fact]
    public void Dev_has_a_smaller_budget()
        => Gate.In("dev", Rule, Some.Database(Medium)).Violates($"advisory auth.monthlyCost: found 64.06 USD (1 x 730 h x 0.072 USD + 1 x 100 GiB x 0.115 USD), expected at most 50 USD. {Next}");

    [Fact]
    public void Serverless_cluster_is_reckoned_by_its_upper_bound()
        => Gate.Prod(
            Rule,
            Some.Resource(Some.Cluster, "main", ("engine", "aurora-postgresql"), ("clusterIdentifier", "main"), ("serverlessv2ScalingConfiguration", Value.Map(("minCapacity", 1), ("maxCapacity", 4)))),
            Some.Resource(Some.ClusterMember, "one", ("engine", "aurora-postgresql"), ("clusterIdentifier", "main"), ("instanceClass", "db.serverless")))
            .Violates($"advisory main.monthlyCost: found 350.4 USD (4 ACU x 730 h x 0.12 USD), expected at most 185 USD. {Next}");

    [Fact]
    public void Neon_compute_that_never_rests_is_reckoned_by_its_largest_size()
    {
        Gate.Prod(Rule, Neon(-1)).Violates($"advisory app.monthlyCost: found 162.06 USD (1 CU x 730 h x 0.222 USD), expected at most 50 USD. {Next}");
        Gate.Prod(Rule, Neon(300)).IsCompliant();
    }

    [Fact]
    public void Configured_budget_wins() => Gate.Configured(Rule, "maximumUsd", 20, Some.Database(Medium)).Violates(
        $"advisory auth.monthlyCost: found 64.06 USD (1 x 730 h x 0.072 USD + 1 x 100 GiB x 0.115 USD), expected at most 20 USD. {Next}");

    [Fact]
    public void Unknown_and_unlisted_values_are_unknown_and_never_nothing()
    {
        Gate.Prod(Rule, Some.Database([.. Medium, ("multiAz", Value.Unknown)])).IsUnknown(Unknown.At(Rule, "auth.multiAz", "advisory"));
        Gate.Prod(Rule, Some.Database([.. Medium, ("instanceClass", "db.z9.large")])).IsUnknown(Unknown.At(Rule, "auth.instanceClass", "advisory"));
        Gate.Prod(Rule, Some.Resource("neon:index/project:Project", "app")).IsUnknown(Unknown.At(Rule, "app.plan", "advisory"));
    }

    [Fact]
    public void Stack_without_a_database_is_not_applicable() => Gate.Prod(Rule, Some.Resource("aws:kms/key:Key", "key")).IsNotApplicable("no database is declared");

    private static PolicyResource[] Neon(int suspendSeconds)
    {
        var server = Some.Resource("dbready:neon:Server", "app", ("server", "app"), ("environment", "prod"), ("plan", "scale"));
        return [server, Some.Under(server.Urn, "neon:index/project:Project", "app", ("defaultEndpointSettings", Value.Map(("autoscalingLimitMinCu", 0.25), ("autoscalingLimitMaxCu", 1), ("suspendTimeoutSeconds", suspendSeconds))))];
    }
}
