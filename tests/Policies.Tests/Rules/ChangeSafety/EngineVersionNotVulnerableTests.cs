namespace Policies.Tests.Rules.ChangeSafety;

public sealed class EngineVersionNotVulnerableTests
{
    private const string Rule = "engine-version-not-vulnerable";

    [Theory]
    [InlineData("postgres", "13.3")]
    [InlineData("postgres", "13")]
    [InlineData("postgres", "18.4")]
    [InlineData("postgres", "99.1")]
    [InlineData("aurora-postgresql", "11.9")]
    [InlineData("aurora-postgresql", "12.4")]
    public void Version_that_no_bulletin_names_passes(string engine, string version) => Judge("prod", engine, version).IsCompliant();

    [Theory]
    [InlineData("postgres", "13.2", "13.3")]
    [InlineData("postgres", "12.6", "12.7")]
    [InlineData("postgres", "11.11", "11.12")]
    [InlineData("postgres", "9.6.21", "9.6.22")]
    [InlineData("aurora-postgresql", "11.8", "11.9")]
    [InlineData("aurora-postgresql", "10.13", "10.14")]
    public void Version_in_a_bulletin_violates_everywhere(string engine, string version, string safe)
    {
        var finding = $"mandatory main.engineVersion: found \"{version}\", expected {safe} or newer. Upgrade: AWS security bulletin 2022-004 names this version.";
        Judge("prod", engine, version).Violates(finding);
        Judge("dev", engine, version).Violates(finding);
    }

    [Fact]
    public void Unknown_version_is_unknown() => Judge("prod", "postgres", Value.Unknown).IsUnknown(Unknown.At(Rule, "main.engineVersion"));

    [Fact]
    public void Missing_version_is_not_applicable() => Gate.Prod(Rule, Some.Database()).IsNotApplicable("no version is declared");

    private static Gate Judge(string stack, string engine, object version)
        => Gate.In(stack, Rule, Some.Resource(Some.Cluster, "main", ("engine", engine), ("engineVersion", version)));
}
