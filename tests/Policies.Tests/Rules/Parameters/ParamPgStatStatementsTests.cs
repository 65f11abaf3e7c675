using Pulumi.Policy;

namespace Policies.Tests.Rules.Parameters;

public sealed class ParamPgStatStatementsTests
{
    private const string Rule = "param-pg-stat-statements";
    private static readonly PolicyResource Server = Some.Server();

    [Fact]
    public void Loaded_library_and_declared_extension_pass()
        => Gate.Prod(Rule, Server, Group(("shared_preload_libraries", "auto_explain,pg_stat_statements")), Some.Service(("extensions", Value.List("pg_stat_statements")))).IsCompliant();

    [Fact]
    public void Other_libraries_violate()
        => Assert.Contains(
            "advisory auth.parameters[shared_preload_libraries]: found \"auto_explain\", expected a list with pg_stat_statements. Add pg_stat_statements; it is loaded at the next reboot.",
            Gate.Prod(Rule, Group(("shared_preload_libraries", "auto_explain"))).Violations);

    [Fact]
    public void Service_without_the_extension_violates()
        => Gate.Prod(Rule, Server, Group(("shared_preload_libraries", "pg_stat_statements")), Some.Service(("extensions", Value.List("pgcrypto"))))
            .Violates("advisory auth.extensions: found no pg_stat_statements, expected pg_stat_statements. Declare the extension pg_stat_statements for the service's database.");

    [Fact]
    public void Unknown_list_is_unknown()
        => Assert.Contains(Unknown.At(Rule, "auth.parameters[shared_preload_libraries]", "advisory"), Gate.Prod(Rule, Group(("shared_preload_libraries", Value.Unknown))).Unknowns);

    [Fact]
    public void Stack_without_groups_is_not_applicable() => Gate.Prod(Rule, Some.Database()).IsNotApplicable("no parameter group is declared");

    [Fact]
    public void Rds_loads_it_by_itself() => Gate.Prod(Rule, Group()).IsCompliant();

    private static PolicyResource Group(params (string Name, object Value)[] parameters)
        => Some.Under(Server.Urn, "aws:rds/parameterGroup:ParameterGroup", "auth", ("family", "postgres16"), ("parameters", Some.ParameterList(parameters)));
}
