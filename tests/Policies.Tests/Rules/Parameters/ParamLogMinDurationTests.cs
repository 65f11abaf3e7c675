namespace Policies.Tests.Rules.Parameters;

public sealed class ParamLogMinDurationTests
{
    private const string Rule = "param-log-min-duration";

    [Fact]
    public void Compliant_values_1_pass() => Gate.Prod(Rule, Some.Parameters("postgres16", ("log_min_duration_statement", "500"))).IsCompliant();

    [Fact]
    public void Compliant_values_2_pass() => Gate.Prod(Rule, Some.Parameters("postgres16", ("log_min_duration_statement", "1s"))).IsCompliant();

    [Fact]
    public void Wrong_value_1_violates()
        => Gate.Prod(Rule, Some.Parameters("postgres16", ("log_min_duration_statement", "-1"))).Violates("mandatory auth.parameters[log_min_duration_statement]: found \"-1\", expected 0 to 1000 ms. Set it to the time from which a statement counts as slow; -1 logs none.");

    [Fact]
    public void Wrong_value_2_violates()
        => Gate.Prod(Rule, Some.Parameters("postgres16", ("log_min_duration_statement", "2s"))).Violates("mandatory auth.parameters[log_min_duration_statement]: found \"2s\", expected 0 to 1000 ms. Set it to the time from which a statement counts as slow; -1 logs none.");

    [Fact]
    public void Missing_values_violate()
        => Gate.Prod(Rule, Some.Parameters("postgres16")).Violates("mandatory auth.parameters[log_min_duration_statement]: found nothing, expected 0 to 1000 ms. Set it to the time from which a statement counts as slow; -1 logs none.");

    [Fact]
    public void Unknown_value_is_unknown()
        => Assert.Contains(Unknown.At(Rule, "auth.parameters[log_min_duration_statement]"), Gate.Prod(Rule, Some.Parameters("postgres16", ("log_min_duration_statement", Value.Unknown))).Unknowns);

    [Fact]
    public void Other_engines_are_not_applicable() => Gate.Prod(Rule, Some.Parameters("mysql8.0")).IsNotApplicable("family mysql8.0 is not PostgreSQL");

    [Fact]
    public void Instance_of_a_cluster_may_leave_it_to_the_cluster() => Gate.Prod(Rule, Some.Parameters("aurora-postgresql16")).IsCompliant();

    [Fact]
    public void Dev_is_told() => Assert.All(Gate.In("dev", Rule, Some.Parameters("postgres16")).Violations, message => Assert.StartsWith("advisory ", message, StringComparison.Ordinal));

    [Fact]
    public void Value_that_logs_nearly_everything_is_advised_against()
        => Gate.Prod(Rule, Some.Parameters("postgres16", ("log_min_duration_statement", "50"))).Violates("advisory auth.parameters[log_min_duration_statement]: found \"50\", expected 100 ms or more. Raise it: nearly every statement would be logged.");
}
