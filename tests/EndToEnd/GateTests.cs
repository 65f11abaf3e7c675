using EndToEnd.Support;
using Testing;

namespace EndToEnd;

/// <summary>The README's first command and its siblings, as a user runs them.</summary>
public sealed class GateTests
{
    [Theory]
    [InlineData("prod", null, 80)]
    [InlineData("staging", null, 50)]
    [InlineData("dev", null, 50)]
    [InlineData("prod", "000", 15)]
    [InlineData("prod", "001", 25)]
    [InlineData("prod", "002", 80)]
    [InlineData("prod", "003", 15)]
    [InlineData("prod", "004", 15)]
    public async Task Gate_of_a_committed_catalogue_is_open(string stack, string? example, int compliant)
    {
        string[] which = example is null ? [] : ["--config", $"catalogue=stacks/examples/{example}.yaml", "--policy-pack-config", Repository.PathOf("stacks", "examples", "policy-config.json")];
        var result = await Dbready.RunAsync(["gate", stack, "--format", "json", .. which]);

        Assert.True(result.ExitCode == 0, result.All);
        var report = GateReport.Of(result);
        Assert.True(report.Go);
        Assert.Equal(0, report.Checks("unknown"));
        Assert.InRange(report.Checks("compliant"), compliant, int.MaxValue);
    }

    [Theory]
    [InlineData("proxy")]
    [InlineData("proxy-moves")]
    [InlineData("replicas")]
    [InlineData("aurora")]
    public async Task Gate_of_another_shape_of_production_is_open(string catalogue)
    {
        var result = await Dbready.RunAsync("gate", "prod", "--format", "json", "--config", $"catalogue=tests/EndToEnd/catalogues/{catalogue}.yaml");

        Assert.True(result.ExitCode == 0, result.All);
        var report = GateReport.Of(result);
        Assert.Equal((true, 0), (report.Go, report.Checks("unknown")));
        Assert.InRange(report.Checks("compliant"), 80, int.MaxValue);
    }

    [Fact]
    public async Task Gate_prints_what_was_checked_and_a_verdict()
    {
        var result = await Dbready.RunAsync("gate", "prod");

        Assert.Equal(0, result.ExitCode);
        Assert.Matches(@"\d+ compliant, 0 violated, 0 unknown, \d+ not applicable", result.Output);
        Assert.Contains("GO", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_lists_the_four_services_with_counts()
    {
        var result = await Dbready.RunAsync("preview", "prod");

        Assert.True(result.ExitCode == 0, result.All);
        Assert.All(["auth", "payments", "admin", "profile"], service
            => Assert.Matches($"dbready:service:ServiceDatabase +{service}", result.Output));
        Assert.Matches(@"\d+ to create", result.Output);
    }
}
