using Pulumi.Policy;

namespace Policies.Tests.Rules.Pooling;

public sealed class MaxConnectionsExplicitTests
{
    private const string Rule = "max-connections-explicit";
    private const string Next = "Set it to the number that the connection budget is cut from; it takes effect at the next restart.";

    [Theory]
    [InlineData("100")]
    [InlineData("200")]
    public void Number_passes(string value) => Gate.Prod(Rule, Group(value)).IsCompliant();

    [Theory]
    [InlineData("99")]
    [InlineData("5001")]
    [InlineData("{DBInstanceClassMemory/9531392}")]
    public void Number_out_of_bounds_and_formula_violate(string value)
    {
        Gate.Prod(Rule, Group(value)).Violates($"advisory auth.parameters[max_connections]: found \"{value}\", expected 100 to 5000. {Next}");
        Gate.In("dev", Rule, Group(value)).IsCompliant();
    }

    [Fact]
    public void Missing_number_violates()
        => Gate.Prod(Rule, Some.Parameters("postgres16")).Violates($"advisory auth.parameters[max_connections]: found nothing, expected 100 to 5000. {Next}");

    [Fact]
    public void More_than_the_memory_of_the_smallest_class_carries_violates()
    {
        var group = Group("500");
        Gate.Prod(Rule, group, Database(group, "db.t3.large")).IsCompliant();
        Gate.Prod(Rule, group, Database(group, "db.t3.medium")).Violates($"advisory auth.parameters[max_connections]: found \"500\", expected 100 to 450. {Next}");
        Gate.Prod(Rule, group, Database(group, "db.made.up")).IsCompliant();
    }

    [Fact]
    public void Change_at_once_violates()
    {
        const string Expected = "expected \"pending-reboot\". Set applyMethod: RDS refuses to change a static parameter at once.";
        Gate.Prod(Rule, Group("200", "immediate")).Violates($"advisory auth.parameters[max_connections].applyMethod: found \"immediate\", {Expected}");
        Gate.Prod(Rule, Some.Parameters("postgres16", ("max_connections", "200")))
            .Violates($"advisory auth.parameters[max_connections].applyMethod: found \"immediate\" by default, {Expected}");
    }

    [Fact]
    public void Limits_can_be_configured() => Gate.Configured(Rule, "minimum", 50, Group("50")).IsCompliant();

    [Fact]
    public void Unknown_number_is_unknown()
        => Gate.Prod(Rule, Some.Parameters("postgres16", ("max_connections", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.parameters[max_connections]", "advisory"));

    [Fact]
    public void Other_families_and_groups_of_cluster_members_are_not_applicable()
    {
        Gate.Prod(Rule, Some.Parameters("mysql8.0")).IsNotApplicable("no parameter group for PostgreSQL is declared");
        Gate.Prod(Rule, Some.Parameters("aurora-postgresql16")).IsNotApplicable("no parameter group for PostgreSQL is declared");
    }

    private static PolicyResource Group(string value, string method = "pending-reboot") => Some.Resource(
        "aws:rds/parameterGroup:ParameterGroup",
        "auth",
        ("family", "postgres16"),
        ("parameters", Value.List(Value.Map(("name", "max_connections"), ("value", value), ("applyMethod", method)))));

    private static PolicyResource Database(PolicyResource group, string instanceClass) => Some.From(
        "parameterGroupName", group.Urn, Some.Instance, "auth", ("engine", "postgres"), ("instanceClass", instanceClass), ("parameterGroupName", Value.Unknown));
}
