namespace Policies.Tests.Rules.Parameters;

public sealed class ParamIdleSessionTimeoutTests
{
    private const string Rule = "param-idle-session-timeout";

    [Fact]
    public void Compliant_values_1_pass() => Gate.Prod(Rule, Some.Parameters("postgres16", ("idle_session_timeout", "0"))).IsCompliant();

    [Fact]
    public void Compliant_values_2_pass() => Gate.Prod(Rule, Some.Parameters("postgres16", ("idle_session_timeout", "1h"))).IsCompliant();

    [Fact]
    public void Wrong_value_1_violates()
        => Gate.Prod(Rule, Some.Parameters("postgres16", ("idle_session_timeout", "5min"))).Violates("advisory auth.parameters[idle_session_timeout]: found \"5min\", expected 0, or more than 600000 ms. Set it above the time after which the pooler closes idle connections itself.");

    [Fact]
    public void Wrong_value_2_violates()
        => Gate.Prod(Rule, Some.Parameters("postgres16", ("idle_session_timeout", "never"))).Violates("advisory auth.parameters[idle_session_timeout]: found \"never\", expected 0, or more than 600000 ms. Set it above the time after which the pooler closes idle connections itself.");

    [Fact]
    public void Unknown_value_is_unknown()
        => Assert.Contains(Unknown.At(Rule, "auth.parameters[idle_session_timeout]", "advisory"), Gate.Prod(Rule, Some.Parameters("postgres16", ("idle_session_timeout", Value.Unknown))).Unknowns);

    [Fact]
    public void Other_engines_are_not_applicable() => Gate.Prod(Rule, Some.Parameters("mysql8.0")).IsNotApplicable("family mysql8.0 is not PostgreSQL");

    [Fact]
    public void Missing_value_passes() => Gate.Prod(Rule, Some.Parameters("postgres16")).IsCompliant();

    [Fact]
    public void Pooler_that_waits_longer_is_configured()
        => Assert.Single(Gate.Configured(Rule, "minimumMilliseconds", 7_200_000, Some.Parameters("postgres16", ("idle_session_timeout", "1h"))).Violations);
}
