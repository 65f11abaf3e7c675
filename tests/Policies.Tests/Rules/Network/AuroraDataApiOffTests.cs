using Pulumi.Policy;

namespace Policies.Tests.Rules.Network;

public sealed class AuroraDataApiOffTests
{
    private const string Rule = "aurora-data-api-off";


    [Fact]
    public void Missing_value_passes() => Gate.Prod(Rule, Cluster()).IsCompliant();

    [Fact]
    public void Explicit_false_passes() => Gate.Prod(Rule, Cluster(("enableHttpEndpoint", false))).IsCompliant();

    [Fact]
    public void Data_api_violates()
        => Gate.Prod(Rule, Cluster(("enableHttpEndpoint", true)))
            .Violates("advisory main.enableHttpEndpoint: found true, expected false. Remove enableHttpEndpoint, or exempt the cluster and say who needs it.");

    [Fact]
    public void Unknown_value_is_unknown()
        => Gate.Prod(Rule, Cluster(("enableHttpEndpoint", Value.Unknown))).IsUnknown(Unknown.At(Rule, "main.enableHttpEndpoint", "advisory"));

    [Fact]
    public void Instance_is_not_applicable() => Gate.Prod(Rule, Some.Database()).IsNotApplicable("only a cluster has a Data API");

    [Fact]
    public void Dev_is_not_judged() => Gate.In("dev", Rule, Cluster(("enableHttpEndpoint", true))).IsCompliant();

    private static PolicyResource Cluster(params (string Name, object Value)[] props) => Some.Resource(Some.Cluster, "main", [("engine", "aurora-postgresql"), .. props]);
}
