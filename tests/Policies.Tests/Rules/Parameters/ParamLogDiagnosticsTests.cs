namespace Policies.Tests.Rules.Parameters;

public sealed class ParamLogDiagnosticsTests
{
    private const string Rule = "param-log-diagnostics";

    [Fact]
    public void Compliant_values_1_pass() => Gate.Prod(Rule, Some.Parameters("postgres16", ("log_lock_waits", "1"), ("log_temp_files", "0"), ("log_autovacuum_min_duration", "1s"))).IsCompliant();

    [Fact]
    public void Wrong_value_1_violates()
        => Gate.Prod(Rule, Some.Parameters("postgres16", ("log_lock_waits", "0"), ("log_temp_files", "-1"), ("log_autovacuum_min_duration", "10min"), ("log_checkpoints", "off"))).Violates("advisory auth.parameters[log_lock_waits]: found \"0\", expected 1. Set it: the line costs nothing until there is something to tell.", "advisory auth.parameters[log_checkpoints]: found \"off\", expected 1. Set it: the line costs nothing until there is something to tell.", "advisory auth.parameters[log_temp_files]: found \"-1\", expected 0 or a size. Set it: the line costs nothing until there is something to tell.", "advisory auth.parameters[log_autovacuum_min_duration]: found \"10min\", expected 1000 to 5000 ms. Set it: the line costs nothing until there is something to tell.");

    [Fact]
    public void Missing_values_violate()
        => Gate.Prod(Rule, Some.Parameters("postgres16")).Violates("advisory auth.parameters[log_lock_waits]: found nothing, expected 1. Set it: the line costs nothing until there is something to tell.", "advisory auth.parameters[log_temp_files]: found nothing, expected 0 or a size. Set it: the line costs nothing until there is something to tell.", "advisory auth.parameters[log_autovacuum_min_duration]: found nothing, expected 1000 to 5000 ms. Set it: the line costs nothing until there is something to tell.");

    [Fact]
    public void Unknown_value_is_unknown()
        => Assert.Contains(Unknown.At(Rule, "auth.parameters[log_lock_waits]", "advisory"), Gate.Prod(Rule, Some.Parameters("postgres16", ("log_lock_waits", Value.Unknown))).Unknowns);

    [Fact]
    public void Other_engines_are_not_applicable() => Gate.Prod(Rule, Some.Parameters("mysql8.0")).IsNotApplicable("family mysql8.0 is not PostgreSQL");

    [Fact]
    public void Instance_of_a_cluster_may_leave_it_to_the_cluster() => Gate.Prod(Rule, Some.Parameters("aurora-postgresql16")).IsCompliant();

    [Fact]
    public void Dev_is_not_judged() => Gate.In("dev", Rule, Some.Parameters("postgres16")).IsCompliant();
}
