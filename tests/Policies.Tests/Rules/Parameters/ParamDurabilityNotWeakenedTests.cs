namespace Policies.Tests.Rules.Parameters;

public sealed class ParamDurabilityNotWeakenedTests
{
    private const string Rule = "param-durability-not-weakened";

    [Fact]
    public void Defaults_and_on_pass() => Gate.Prod(Rule, Some.Parameters("postgres16", ("autovacuum", "on"), ("synchronous_commit", "local"))).IsCompliant();

    [Theory]
    [InlineData("synchronous_commit", "off")]
    [InlineData("full_page_writes", "0")]
    [InlineData("fsync", "FALSE")]
    [InlineData("autovacuum", "no")]
    [InlineData("track_counts", "off")]
    public void Switch_that_is_off_violates(string name, string value)
        => Gate.Prod(Rule, Some.Parameters("postgres16", (name, value)))
            .Violates($"mandatory auth.parameters[{name}]: found \"{value}\", expected on. Remove the parameter: PostgreSQL's default is on.");

    [Fact]
    public void Cluster_group_is_judged_and_dev_only_told()
        => Gate.In("dev", Rule, Some.Resource("aws:rds/clusterParameterGroup:ClusterParameterGroup", "main", ("family", "aurora-postgresql16"), ("parameters", Some.ParameterList(("autovacuum", "0")))))
            .Violates("advisory main.parameters[autovacuum]: found \"0\", expected on. Remove the parameter: PostgreSQL's default is on.");

    [Fact]
    public void Missing_parameters_pass() => Gate.Prod(Rule, Some.Resource("aws:rds/parameterGroup:ParameterGroup", "auth", ("family", "postgres16"))).IsCompliant();

    [Fact]
    public void Unknown_value_is_unknown()
        => Gate.Prod(Rule, Some.Parameters("postgres16", ("fsync", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.parameters[fsync]"));

    [Fact]
    public void Foreign_family_is_not_applicable() => Gate.Prod(Rule, Some.Parameters("mysql8.0")).IsNotApplicable("family mysql8.0 is not PostgreSQL");
}
