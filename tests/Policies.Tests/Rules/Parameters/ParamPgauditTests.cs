using Pulumi.Policy;

namespace Policies.Tests.Rules.Parameters;

public sealed class ParamPgauditTests
{
    private const string Rule = "param-pgaudit";
    private static readonly PolicyResource Server = Some.Server();

    [Fact]
    public void Loaded_library_and_declared_extension_pass()
        => Gate.Prod(Rule, Server, Group(("shared_preload_libraries", "auto_explain,pgaudit"), ("pgaudit.log", "ddl,role")), Some.Service(("extensions", Value.List("pgaudit")))).IsCompliant();

    [Fact]
    public void Other_libraries_violate()
        => Assert.Contains(
            "advisory auth.parameters[shared_preload_libraries]: found \"auto_explain\", expected a list with pgaudit. Add pgaudit; it is loaded at the next reboot.",
            Gate.Prod(Rule, Group(("shared_preload_libraries", "auto_explain"))).Violations);

    [Fact]
    public void Service_without_the_extension_violates()
        => Gate.Prod(Rule, Server, Group(("shared_preload_libraries", "pgaudit"), ("pgaudit.log", "ddl,role")), Some.Service(("extensions", Value.List("pgcrypto"))))
            .Violates("advisory auth.extensions: found no pgaudit, expected pgaudit. Declare the extension pgaudit for the service's database.");

    [Fact]
    public void Unknown_list_is_unknown()
        => Assert.Contains(Unknown.At(Rule, "auth.parameters[shared_preload_libraries]", "advisory"), Gate.Prod(Rule, Group(("shared_preload_libraries", Value.Unknown))).Unknowns);

    [Fact]
    public void Stack_without_groups_is_not_applicable() => Gate.Prod(Rule, Some.Database()).IsNotApplicable("no parameter group is declared");

    [Theory]
    [InlineData("ddl")]
    [InlineData("all,-role")]
    public void Audit_of_less_violates(string log)
        => Gate.Prod(Rule, Group(("shared_preload_libraries", "pgaudit"), ("pgaudit.log", log))).Violates($"advisory auth.parameters[pgaudit.log]: found \"{log}\", expected ddl and role. Set pgaudit.log to ddl,role.");

    [Fact]
    public void Dev_is_not_judged() => Gate.In("dev", Rule, Group()).IsCompliant();

    private static PolicyResource Group(params (string Name, object Value)[] parameters)
        => Some.Under(Server.Urn, "aws:rds/parameterGroup:ParameterGroup", "auth", ("family", "postgres16"), ("parameters", Some.ParameterList(parameters)));
}
