namespace Policies.Tests.Rules.Parameters;

public sealed class ParamLogStatementTests
{
    private const string Rule = "param-log-statement";

    [Fact]
    public void Compliant_values_1_pass() => Gate.Prod(Rule, Some.Parameters("postgres16", ("log_statement", "ddl"))).IsCompliant();

    [Fact]
    public void Compliant_values_2_pass() => Gate.Prod(Rule, Some.Parameters("postgres16", ("log_statement", "mod"))).IsCompliant();

    [Fact]
    public void Wrong_value_1_violates()
        => Gate.Prod(Rule, Some.Parameters("postgres16", ("log_statement", "all"))).Violates("mandatory auth.parameters[log_statement]: found \"all\", expected ddl or mod. Set log_statement to ddl; slow statements are logged by their duration.");

    [Fact]
    public void Wrong_value_2_violates()
        => Gate.Prod(Rule, Some.Parameters("postgres16", ("log_statement", "none"))).Violates("mandatory auth.parameters[log_statement]: found \"none\", expected ddl or mod. Set log_statement to ddl; slow statements are logged by their duration.");

    [Fact]
    public void Missing_values_violate()
        => Gate.Prod(Rule, Some.Parameters("postgres16")).Violates("mandatory auth.parameters[log_statement]: found nothing, expected ddl or mod. Set log_statement to ddl; slow statements are logged by their duration.");

    [Fact]
    public void Unknown_value_is_unknown()
        => Assert.Contains(Unknown.At(Rule, "auth.parameters[log_statement]"), Gate.Prod(Rule, Some.Parameters("postgres16", ("log_statement", Value.Unknown))).Unknowns);

    [Fact]
    public void Other_engines_are_not_applicable() => Gate.Prod(Rule, Some.Parameters("mysql8.0")).IsNotApplicable("family mysql8.0 is not PostgreSQL");

    [Fact]
    public void Instance_of_a_cluster_may_leave_it_to_the_cluster() => Gate.Prod(Rule, Some.Parameters("aurora-postgresql16")).IsCompliant();

    [Fact]
    public void Dev_is_told() => Assert.All(Gate.In("dev", Rule, Some.Parameters("postgres16")).Violations, message => Assert.StartsWith("advisory ", message, StringComparison.Ordinal));

    [Fact]
    public void Everything_may_be_logged_in_dev() => Gate.In("dev", Rule, Some.Parameters("postgres16", ("log_statement", "all"))).IsCompliant();
}
