namespace Policies.Tests.Rules.Network;

public sealed class ParamMinTlsTests
{
    private const string Rule = "param-min-tls";

    private const string Next = "expected TLSv1.2 or TLSv1.3. Raise ssl_min_protocol_version, or remove it: PostgreSQL's own is TLSv1.2.";

    [Theory]
    [InlineData("TLSv1.2")]
    [InlineData("TLSv1.3")]
    public void Current_version_passes(string version) => Gate.Prod(Rule, Some.Parameters("postgres16", ("ssl_min_protocol_version", version))).IsCompliant();

    [Fact]
    public void Missing_parameter_passes() => Gate.Prod(Rule, Some.Parameters("postgres16")).IsCompliant();

    [Theory]
    [InlineData("TLSv1")]
    [InlineData("TLSv1.1")]
    public void Old_version_violates(string version)
        => Gate.Prod(Rule, Some.Parameters("postgres16", ("ssl_min_protocol_version", version)))
            .Violates($"mandatory auth.parameters[ssl_min_protocol_version]: found \"{version}\", {Next}");

    [Fact]
    public void Dev_is_only_told()
        => Gate.In("dev", Rule, Some.Parameters("aurora-postgresql16", ("ssl_min_protocol_version", "TLSv1")))
            .Violates($"advisory auth.parameters[ssl_min_protocol_version]: found \"TLSv1\", {Next}");

    [Fact]
    public void Unknown_value_is_unknown()
        => Gate.Prod(Rule, Some.Parameters("postgres16", ("ssl_min_protocol_version", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.parameters[ssl_min_protocol_version]"));

    [Fact]
    public void Foreign_family_is_not_applicable() => Gate.Prod(Rule, Some.Parameters("mysql8.0")).IsNotApplicable("family mysql8.0 is not PostgreSQL");
}
