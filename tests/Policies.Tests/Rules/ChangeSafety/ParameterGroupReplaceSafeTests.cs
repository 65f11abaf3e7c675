namespace Policies.Tests.Rules.ChangeSafety;

public sealed class ParameterGroupReplaceSafeTests
{
    private const string Rule = "parameter-group-replace-safe";
    private const string Finding = "advisory group.name: found \"shop\", expected none. Remove name, or use namePrefix: Pulumi then chooses another one for the new group.";

    [Fact]
    public void Prefix_and_a_name_that_Pulumi_chose_pass()
    {
        Gate.Prod(Rule, Group(("namePrefix", "shop-"))).IsCompliant();
        Gate.Prod(Rule, Group(("name", "shop-1a2b3c4"), ("__defaults", Value.List("name")))).IsCompliant();
    }

    [Fact]
    public void Fixed_name_violates()
    {
        Gate.Prod(Rule, Group(("name", "shop"))).Violates(Finding);
        Gate.In("dev", Rule, Group(("name", "shop"))).Violates(Finding);
    }

    [Fact]
    public void Unknown_name_is_unknown() => Gate.Prod(Rule, Group(("name", Value.Unknown))).IsUnknown(Unknown.At(Rule, "group.name", "advisory"));

    [Fact]
    public void Other_family_is_not_applicable()
        => Gate.Prod(Rule, Some.Resource("aws:rds/parameterGroup:ParameterGroup", "group", ("family", "mysql8.0"))).IsNotApplicable("family mysql8.0 is not PostgreSQL");

    private static Pulumi.Policy.PolicyResource Group(params (string Name, object Value)[] props)
        => Some.Resource("aws:rds/clusterParameterGroup:ClusterParameterGroup", "group", [("family", "aurora-postgresql16"), .. props]);
}
