namespace Policies.Tests.Rules.Parameters;

public sealed class ParamLogRedactionTests
{
    private const string Rule = "param-log-redaction";

    [Fact]
    public void Compliant_values_1_pass() => Gate.Prod(Rule, Some.Parameters("postgres16", ("log_parameter_max_length", "0"))).IsCompliant();

    [Fact]
    public void Compliant_values_2_pass() => Gate.Prod(Rule, Some.Parameters("postgres16", ("log_parameter_max_length", "0"), ("log_parameter_max_length_on_error", "0"), ("debug_print_plan", "off"), ("log_error_verbosity", "terse"))).IsCompliant();

    [Fact]
    public void Wrong_value_1_violates()
        => Gate.Prod(Rule, Some.Parameters("postgres16", ("log_parameter_max_length", "-1"), ("log_parameter_max_length_on_error", "100"), ("debug_print_plan", "on"), ("log_error_verbosity", "verbose"))).Violates("advisory auth.parameters[log_parameter_max_length]: found \"-1\", expected 0. Set it: statements stay readable without their values.", "advisory auth.parameters[log_parameter_max_length_on_error]: found \"100\", expected 0. Set it: statements stay readable without their values.", "advisory auth.parameters[debug_print_plan]: found \"on\", expected 0. Set it: statements stay readable without their values.", "advisory auth.parameters[log_error_verbosity]: found \"verbose\", expected default or terse. Set it: statements stay readable without their values.");

    [Fact]
    public void Audit_that_logs_values_violates()
        => Gate.Prod(Rule, Some.Parameters("postgres16", ("log_parameter_max_length", "0"), ("pgaudit.log_parameter", "on"))).Violates("advisory auth.parameters[pgaudit.log_parameter]: found \"on\", expected 0. Set it: statements stay readable without their values.");

    [Fact]
    public void Missing_values_violate()
        => Gate.Prod(Rule, Some.Parameters("postgres16")).Violates("advisory auth.parameters[log_parameter_max_length]: found nothing, expected 0. Set it: statements stay readable without their values.");

    [Fact]
    public void Unknown_value_is_unknown()
        => Assert.Contains(Unknown.At(Rule, "auth.parameters[log_parameter_max_length]", "advisory"), Gate.Prod(Rule, Some.Parameters("postgres16", ("log_parameter_max_length", Value.Unknown))).Unknowns);

    [Fact]
    public void Other_engines_are_not_applicable() => Gate.Prod(Rule, Some.Parameters("mysql8.0")).IsNotApplicable("family mysql8.0 is not PostgreSQL");

    [Fact]
    public void Instance_of_a_cluster_may_leave_it_to_the_cluster() => Gate.Prod(Rule, Some.Parameters("aurora-postgresql16")).IsCompliant();

    [Fact]
    public void Dev_is_not_judged() => Gate.In("dev", Rule, Some.Parameters("postgres16")).IsCompliant();
}
