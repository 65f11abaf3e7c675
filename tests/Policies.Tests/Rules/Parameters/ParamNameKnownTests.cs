namespace Policies.Tests.Rules.Parameters;

public sealed class ParamNameKnownTests
{
    private const string Rule = "param-name-known";

    [Fact]
    public void Known_names_and_those_of_extensions_pass()
        => Gate.Prod(Rule, Some.Parameters("postgres16", ("work_mem", "16MB"), ("rds.force_ssl", "1"), ("pgaudit.log", "ddl"), ("timezone", "UTC"), ("DateStyle", "ISO"))).IsCompliant();

    [Fact]
    public void Misspelt_name_violates_with_the_right_one()
        => Gate.Prod(Rule, Some.Parameters("postgres16", ("idle_in_transaction_timeout", "30000")))
            .Violates("mandatory auth.parameters[idle_in_transaction_timeout].name: found \"idle_in_transaction_timeout\", expected a parameter of postgres16. Did you mean idle_in_transaction_session_timeout?");

    [Fact]
    public void Name_of_another_version_violates()
        => Gate.In("dev", Rule, Some.Parameters("postgres16", ("io_workers", "3")))
            .Violates("advisory auth.parameters[io_workers].name: found \"io_workers\", expected a parameter of postgres16. Remove it, or correct its name.");

    [Fact]
    public void Unknown_name_is_unknown()
        => Gate.Prod(Rule, Some.Resource("aws:rds/parameterGroup:ParameterGroup", "auth", ("family", "postgres16"), ("parameters", Value.List(Value.Map(("name", Value.Unknown))))))
            .IsUnknown(Unknown.At(Rule, "auth.parameters[0].name"));

    [Fact]
    public void Other_engines_are_not_applicable() => Gate.Prod(Rule, Some.Parameters("mysql8.0")).IsNotApplicable("family mysql8.0 is not PostgreSQL");
}
