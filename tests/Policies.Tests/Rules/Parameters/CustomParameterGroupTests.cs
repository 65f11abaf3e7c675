using Pulumi.Policy;

namespace Policies.Tests.Rules.Parameters;

public sealed class CustomParameterGroupTests
{
    private const string Rule = "custom-parameter-group";
    private const string Next = "Declare a parameter group of the database's version, and name it.";
    private static readonly string Group = Some.Urn("aws:rds/parameterGroup:ParameterGroup", "auth");

    [Fact]
    public void Group_of_the_databases_version_passes() => Gate.Prod(Rule, Some.Parameters("postgres16"), Database("16.4")).IsCompliant();

    [Fact]
    public void Group_by_name_passes() => Gate.Prod(Rule, Some.Database(("parameterGroupName", "shop-16"))).IsCompliant();

    [Fact]
    public void Default_group_or_none_violates()
    {
        Gate.Prod(Rule, Some.Database(("parameterGroupName", "default.postgres16"))).Violates($"mandatory auth.parameterGroupName: found \"default.postgres16\", expected a group of your own. {Next}");
        Gate.In("dev", Rule, Some.Database()).Violates($"advisory auth.parameterGroupName: found nothing, expected a group of your own. {Next}");
        Gate.Prod(Rule, Some.Resource(Some.Cluster, "shop", ("engine", "aurora-postgresql"))).Violates($"mandatory shop.dbClusterParameterGroupName: found nothing, expected a group of your own. {Next}");
    }

    [Fact]
    public void Group_of_another_version_violates()
        => Gate.Prod(Rule, Some.Parameters("postgres15"), Database("16")).Violates($"mandatory auth.family: found \"postgres15\", expected \"postgres16\", as auth runs it. {Next}");

    [Fact]
    public void Stack_without_databases_and_other_engines_are_not_applicable()
    {
        Gate.Prod(Rule, Some.Parameters("postgres16")).IsNotApplicable("no RDS database is declared");
        Gate.Prod(Rule, Some.Database(("engine", "mysql"))).IsNotApplicable("no RDS database is declared");
    }

    private static PolicyResource Database(string version)
        => Some.From("parameterGroupName", Group, Some.Instance, "auth", ("engine", "postgres"), ("engineVersion", version), ("parameterGroupName", Value.Unknown));
}
