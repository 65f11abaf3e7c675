using Pulumi.Policy;

namespace Policies.Tests.Rules.Parameters;

public sealed class ParamApplyMethodValidTests
{
    private const string Rule = "param-apply-method-valid";

    [Fact]
    public void Static_parameter_that_waits_and_dynamic_one_that_does_not_pass()
        => Gate.Prod(Rule, Group("postgres16", ("max_connections", "pending-reboot"), ("work_mem", "immediate"), ("log_statement", null))).IsCompliant();

    [Fact]
    public void Static_parameter_applied_at_once_violates()
        => Gate.Prod(Rule, Group("postgres16", ("max_connections", null)))
            .Violates("mandatory auth.parameters[max_connections].applyMethod: found \"immediate\" by default, expected pending-reboot. A change of max_connections needs a reboot: set applyMethod.");

    [Fact]
    public void Dynamic_parameter_that_waits_violates()
        => Gate.In("dev", Rule, Group("postgres16", ("rds.force_ssl", "pending-reboot")))
            .Violates("advisory auth.parameters[rds.force_ssl].applyMethod: found \"pending-reboot\", expected immediate. A change of rds.force_ssl needs no reboot: set applyMethod.");

    [Fact]
    public void Version_decides_what_is_static()
    {
        Gate.Prod(Rule, Group("postgres17", ("autovacuum_max_workers", "pending-reboot"))).IsCompliant();
        Gate.Prod(Rule, Group("postgres18", ("autovacuum_max_workers", "immediate"))).IsCompliant();
    }

    [Fact]
    public void Unknown_list_is_unknown()
        => Gate.Prod(Rule, Some.Resource("aws:rds/parameterGroup:ParameterGroup", "auth", ("family", "postgres16"), ("parameters", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.parameters"));

    [Fact]
    public void Other_engines_are_not_applicable() => Gate.Prod(Rule, Some.Parameters("mysql8.0")).IsNotApplicable("family mysql8.0 is not PostgreSQL");

    private static PolicyResource Group(string family, params (string Name, string? Method)[] parameters)
        => Some.Resource("aws:rds/parameterGroup:ParameterGroup", "auth", ("family", family), ("parameters", Value.List([.. parameters.Select(parameter =>
            parameter.Method is { } method ? Value.Map(("name", parameter.Name), ("value", "1"), ("applyMethod", method)) : Value.Map(("name", parameter.Name), ("value", "1")))])));
}
