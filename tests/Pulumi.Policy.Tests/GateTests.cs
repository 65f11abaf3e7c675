using Pulumirpc;

namespace Pulumi.Policy.Tests;

/// <summary>What failed or could not be read does not pass.</summary>
public sealed class GateTests
{
    [Theory]
    [InlineData(EnforcementLevel.Advisory)]
    [InlineData(EnforcementLevel.Mandatory)]
    public void Policy_that_throws_becomes_mandatory_names_itself_and_shows_no_secret(EnforcementLevel level)
    {
        var answer = PolicyPackAnalysis.Analyze(Levels(TestPack.Create(more: TestPack.Failing(level))), new AnalyzeRequest { Type = "y:index:Other", Urn = "u" });
        var diagnostic = Assert.Single(answer.Diagnostics);
        Assert.Equal(("failing", Pulumirpc.EnforcementLevel.Mandatory, "u"), (diagnostic.PolicyName, diagnostic.EnforcementLevel, diagnostic.Urn));
        Assert.StartsWith("failing: found FormatException in Pulumi.Policy.Tests.TestPack", diagnostic.Message, StringComparison.Ordinal);
        Assert.EndsWith(
            ", expected a verdict. The rule itself failed, so the gate stays closed: report it to the pack's authors, or disable the rule in the pack's configuration.",
            diagnostic.Message,
            StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mandatory", "mandatory", "mandatory")]
    [InlineData("advisory", "mandatory", "advisory")]
    [InlineData("mandatory", "advisory", "advisory")]
    [InlineData("mandatory", "disabled", null)]
    public void Unknown_value_is_reported_at_the_milder_of_two_levels(string policy, string gate, string? expected)
    {
        var config = new Dictionary<string, PolicyConfig>(StringComparer.Ordinal) { ["open-thing"] = At(policy), ["open-stack"] = At(gate) };
        var levels = new PolicyLevels(TestPack.Create(unknownValues: "open-stack"), PolicyStack.None, config);
        var request = new AnalyzeRequest { Type = TestPack.Thing, Properties = new() { Fields = { ["open"] = Google.Protobuf.WellKnownTypes.Value.ForString(Rpc.WireConstants.Unknown) } } };
        var reported = PolicyPackAnalysis.Analyze(levels, request).Diagnostics.Select(d => $"{d.PolicyName} {d.EnforcementLevel}").SingleOrDefault();
        Assert.Equal(expected is null ? null : "open-stack " + expected, reported, ignoreCase: true);
    }

    [Fact]
    public void Level_comes_from_file_then_initial_configuration_then_policy_then_pack()
    {
        var initial = new Dictionary<string, PolicyConfig>(StringComparer.Ordinal) { ["all"] = At("mandatory"), ["shut-thing"] = At("advisory") };
        var pack = TestPack.Create(initialConfig: initial);
        Assert.Equal((EnforcementLevel.Advisory, EnforcementLevel.Disabled), Of(TestPack.Create(), []));
        Assert.Equal((EnforcementLevel.Mandatory, EnforcementLevel.Advisory), Of(pack, []));
        Assert.Equal((EnforcementLevel.Mandatory, EnforcementLevel.Remediate), Of(pack, new(StringComparer.Ordinal) { ["shut-thing"] = At("remediate") }));

        static (EnforcementLevel, EnforcementLevel) Of(PolicyPack pack, Dictionary<string, PolicyConfig> file)
        {
            var levels = new PolicyLevels(pack, PolicyStack.None, file);
            return (levels.LevelOf(pack.Policies[0]), levels.LevelOf(pack.Policies[1]));
        }
    }

    [Fact]
    public void Resource_of_an_unconfigured_provider_is_shown_with_the_inputs_seen_before()
    {
        var seen = new SeenInputs();
        var properties = new Google.Protobuf.WellKnownTypes.Struct { Fields = { ["login"] = Google.Protobuf.WellKnownTypes.Value.ForBool(true) } };
        var unknown = new AnalyzerProviderResource { Properties = new() { Fields = { ["host"] = Google.Protobuf.WellKnownTypes.Value.ForString(Rpc.WireConstants.Unknown) } } };
        seen.Add(new AnalyzeRequest { Urn = "later", Properties = properties, Provider = unknown });
        seen.Add(new AnalyzeRequest { Urn = "now", Properties = properties, Provider = new AnalyzerProviderResource { Properties = new() } });
        Assert.Equal(properties, seen.For(new AnalyzerResource { Urn = "later" }));
        Assert.Null(seen.For(new AnalyzerResource { Urn = "later", Properties = properties }));
        Assert.Null(seen.For(new AnalyzerResource { Urn = "now" }));
    }

    private static PolicyLevels Levels(PolicyPack pack) => new(pack, PolicyStack.None, new Dictionary<string, PolicyConfig>(StringComparer.Ordinal) { ["open-thing"] = At("disabled") });

    private static PolicyConfig At(string level) => PolicyConfig.Empty with { EnforcementLevel = Enum.Parse<EnforcementLevel>(level, ignoreCase: true) };
}
