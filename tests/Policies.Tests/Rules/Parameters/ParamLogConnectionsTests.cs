namespace Policies.Tests.Rules.Parameters;

public sealed class ParamLogConnectionsTests
{
    private const string Rule = "param-log-connections";

    [Fact]
    public void Compliant_values_1_pass() => Gate.Prod(Rule, Some.Parameters("postgres16", ("log_connections", "1"), ("log_disconnections", "on"))).IsCompliant();

    [Fact]
    public void Wrong_value_1_violates()
        => Gate.Prod(Rule, Some.Parameters("postgres16", ("log_connections", "0"), ("log_disconnections", "1"))).Violates("mandatory auth.parameters[log_connections]: found \"0\", expected 1. Set log_connections and log_disconnections to 1.");

    [Fact]
    public void Missing_values_violate()
        => Gate.Prod(Rule, Some.Parameters("postgres16")).Violates("mandatory auth.parameters[log_connections]: found nothing, expected 1. Set log_connections and log_disconnections to 1.", "mandatory auth.parameters[log_disconnections]: found nothing, expected 1. Set log_connections and log_disconnections to 1.");

    [Fact]
    public void Unknown_value_is_unknown()
        => Assert.Contains(Unknown.At(Rule, "auth.parameters[log_connections]"), Gate.Prod(Rule, Some.Parameters("postgres16", ("log_connections", Value.Unknown))).Unknowns);

    [Fact]
    public void Other_engines_are_not_applicable() => Gate.Prod(Rule, Some.Parameters("mysql8.0")).IsNotApplicable("family mysql8.0 is not PostgreSQL");

    [Fact]
    public void Instance_of_a_cluster_may_leave_it_to_the_cluster() => Gate.Prod(Rule, Some.Parameters("aurora-postgresql16")).IsCompliant();

    [Fact]
    public void Dev_is_not_judged() => Gate.In("dev", Rule, Some.Parameters("postgres16")).IsCompliant();

    [Fact]
    public void Stages_of_version_18_count_as_on()
        => Gate.Prod(Rule, Some.Parameters("postgres18", ("log_connections", "receipt,authentication,authorization"), ("log_disconnections", "1"))).IsCompliant();
}
