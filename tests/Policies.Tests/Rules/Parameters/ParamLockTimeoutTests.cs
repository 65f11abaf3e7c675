namespace Policies.Tests.Rules.Parameters;

public sealed class ParamLockTimeoutTests
{
    private const string Rule = "param-lock-timeout";

    [Fact]
    public void Compliant_values_1_pass() => Gate.Prod(Rule, Some.Parameters("postgres16", ("lock_timeout", "5s"), ("statement_timeout", "30s"))).IsCompliant();

    [Fact]
    public void Compliant_values_2_pass() => Gate.Prod(Rule, Some.Parameters("postgres16", ("lock_timeout", "5s"))).IsCompliant();

    [Fact]
    public void Wrong_value_1_violates()
        => Gate.Prod(Rule, Some.Parameters("postgres16", ("lock_timeout", "0"))).Violates("advisory auth.parameters[lock_timeout]: found \"0\", expected more than 0 and at most 10000 ms. Set lock_timeout below statement_timeout, so that a waiting statement says what it waited for.");

    [Fact]
    public void Wrong_value_2_violates()
        => Gate.Prod(Rule, Some.Parameters("postgres16", ("lock_timeout", "10001"))).Violates("advisory auth.parameters[lock_timeout]: found \"10001\", expected more than 0 and at most 10000 ms. Set lock_timeout below statement_timeout, so that a waiting statement says what it waited for.");

    [Fact]
    public void Wrong_value_3_violates()
        => Gate.Prod(Rule, Some.Parameters("postgres16", ("lock_timeout", "5s"), ("statement_timeout", "5000"))).Violates("advisory auth.parameters[lock_timeout]: found \"5s\", expected less than statement_timeout, \"5000\". Set lock_timeout below statement_timeout, so that a waiting statement says what it waited for.");

    [Fact]
    public void Missing_values_violate()
        => Gate.Prod(Rule, Some.Parameters("postgres16")).Violates("advisory auth.parameters[lock_timeout]: found nothing, expected more than 0 and at most 10000 ms. Set lock_timeout below statement_timeout, so that a waiting statement says what it waited for.");

    [Fact]
    public void Unknown_value_is_unknown()
        => Assert.Contains(Unknown.At(Rule, "auth.parameters[lock_timeout]", "advisory"), Gate.Prod(Rule, Some.Parameters("postgres16", ("lock_timeout", Value.Unknown))).Unknowns);

    [Fact]
    public void Other_engines_are_not_applicable() => Gate.Prod(Rule, Some.Parameters("mysql8.0")).IsNotApplicable("family mysql8.0 is not PostgreSQL");

    [Fact]
    public void Instance_of_a_cluster_may_leave_it_to_the_cluster() => Gate.Prod(Rule, Some.Parameters("aurora-postgresql16")).IsCompliant();

    [Fact]
    public void Dev_is_not_judged() => Gate.In("dev", Rule, Some.Parameters("postgres16")).IsCompliant();
}
