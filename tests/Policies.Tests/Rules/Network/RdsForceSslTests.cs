namespace Policies.Tests.Rules.Network;

public sealed class RdsForceSslTests
{
    private const string Rule = "rds-force-ssl";
    private const string Next = "Set the parameter rds.force_ssl to 1; it takes effect without a restart.";

    [Theory]
    [InlineData("postgres15")]
    [InlineData("postgres16")]
    [InlineData("aurora-postgresql17")]
    public void Missing_parameter_passes_where_the_default_is_on(string family) => Gate.Prod(Rule, Some.Parameters(family)).IsCompliant();

    [Theory]
    [InlineData("postgres14")]
    [InlineData("aurora-postgresql16")]
    public void Missing_parameter_violates_where_the_default_is_off(string family)
        => Gate.Prod(Rule, Some.Parameters(family)).Violates($"mandatory auth.parameters[rds.force_ssl]: found nothing, expected 1. {Next}");

    [Fact]
    public void Parameter_that_is_on_passes() => Gate.Prod(Rule, Some.Parameters("postgres14", ("rds.force_ssl", 1))).IsCompliant();

    [Fact]
    public void Parameter_that_is_off_violates()
        => Gate.In("dev", Rule, Some.Parameters("postgres16", ("rds.force_ssl", "0"))).Violates($"advisory auth.parameters[rds.force_ssl]: found \"0\", expected 1. {Next}");

    [Fact]
    public void Unknown_parameter_is_unknown()
        => Gate.Prod(Rule, Some.Parameters("postgres16", ("rds.force_ssl", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.parameters[rds.force_ssl]"));

    [Fact]
    public void Unknown_list_and_unknown_names_are_unknown()
    {
        Gate.Prod(Rule, Some.Resource("aws:rds/parameterGroup:ParameterGroup", "auth", ("family", "postgres16"), ("parameters", Value.Unknown)))
            .IsUnknown(Unknown.At(Rule, "auth.parameters[rds.force_ssl]"));
        Gate.Prod(Rule, Some.Resource("aws:rds/parameterGroup:ParameterGroup", "auth", ("family", "postgres16"), ("parameters", Value.List(Value.Map(("name", Value.Unknown))))))
            .IsUnknown(Unknown.At(Rule, "auth.parameters[rds.force_ssl]"));
    }

    [Fact]
    public void Foreign_family_is_not_applicable() => Gate.Prod(Rule, Some.Parameters("mysql8.0")).IsNotApplicable("family mysql8.0 is not PostgreSQL");
}
