using System.Collections.Frozen;
using System.Collections.Immutable;
using Pulumi.Experimental;
using Pulumirpc;

namespace Pulumi.Policy.Tests;

/// <summary>A resource of the program that configures the pack.</summary>
public sealed class DeclaredConfigTests
{
    private const string Settings = "x:index:Settings";

    [Fact]
    public async Task Declared_level_and_limit_hold_for_what_comes_after()
    {
        await using var pack = await RunningPack.StartAsync(Pack());
        Assert.Equal((Pulumirpc.EnforcementLevel.Mandatory, "limit 1"), Only(await Thing(pack)));
        await Declare(pack, EnforcementLevel.Advisory, 2);
        Assert.Equal((Pulumirpc.EnforcementLevel.Advisory, "limit 2"), Only(await Thing(pack)));
    }

    [Fact]
    public async Task Policy_that_is_switched_off_says_that_it_does_not_apply()
    {
        await using var pack = await RunningPack.StartAsync(Pack());
        await Declare(pack, EnforcementLevel.Disabled, 2);
        var answer = await Thing(pack);
        Assert.Empty(answer.Diagnostics);
        Assert.Equal(("limited", "switched off by the program"), (Assert.Single(answer.NotApplicable).PolicyName, answer.NotApplicable[0].Reason));
    }

    [Fact]
    public async Task Configuration_of_the_engine_wins_over_what_is_declared()
    {
        await using var pack = await RunningPack.StartAsync(Pack());
        await pack.CallAsync("Configure", Configured(Pulumirpc.EnforcementLevel.Advisory, 3), Google.Protobuf.WellKnownTypes.Empty.Parser);
        await Declare(pack, EnforcementLevel.Disabled, 2);
        Assert.Equal((Pulumirpc.EnforcementLevel.Advisory, "limit 3"), Only(await Thing(pack)));
    }

    [Fact]
    public async Task Level_that_is_the_policys_own_is_none_that_was_configured()
    {
        await using var pack = await RunningPack.StartAsync(Pack());
        await pack.CallAsync("Configure", Configured(Pulumirpc.EnforcementLevel.Mandatory, 3), Google.Protobuf.WellKnownTypes.Empty.Parser);
        await Declare(pack, EnforcementLevel.Advisory, 2);
        Assert.Equal((Pulumirpc.EnforcementLevel.Advisory, "limit 3"), Only(await Thing(pack)));
    }

    private static ConfigureAnalyzerRequest Configured(Pulumirpc.EnforcementLevel level, double limit) => new()
    {
        PolicyConfig = { ["limited"] = new() { EnforcementLevel = level, Properties = new() { Fields = { ["limit"] = Google.Protobuf.WellKnownTypes.Value.ForNumber(limit) } } } },
    };

    private static async Task Declare(RunningPack pack, EnforcementLevel level, double limit)
        => await pack.CallAsync(
            "Analyze",
            new AnalyzeRequest
            {
                Type = Settings,
                Name = "settings",
                Urn = "urn:pulumi:prod::shop::x:index:Settings::settings",
                Properties = new() { Fields = { ["level"] = Google.Protobuf.WellKnownTypes.Value.ForNumber((int)level), ["limit"] = Google.Protobuf.WellKnownTypes.Value.ForNumber(limit) } },
            },
            AnalyzeResponse.Parser);

    private static Task<AnalyzeResponse> Thing(RunningPack pack)
        => pack.CallAsync("Analyze", new AnalyzeRequest { Type = TestPack.Thing, Name = "a", Urn = "urn:pulumi:prod::shop::x:index:Thing::a" }, AnalyzeResponse.Parser);

    private static (Pulumirpc.EnforcementLevel Level, string Message) Only(AnalyzeResponse response)
        => Assert.Single(response.Diagnostics) is var only ? (only.EnforcementLevel, only.Message) : default;

    private static PolicyPack Pack() => new("pack", new PolicyPackArgs
    {
        Version = "1.2.3",
        SeenTypes = new[] { Settings }.ToFrozenSet(StringComparer.Ordinal),
        DeclaredConfig = resource => new Dictionary<string, PolicyConfig>(StringComparer.Ordinal)
        {
            ["limited"] = new((EnforcementLevel)(int)Number(resource.Props["level"]), ImmutableDictionary<string, PropertyValue>.Empty.Add("limit", resource.Props["limit"])),
        },
        Policies =
        [
            new ResourceValidationPolicy
            {
                Name = "limited",
                Description = "There is a limit.",
                EnforcementLevel = EnforcementLevel.Mandatory,
                Types = new[] { TestPack.Thing }.ToFrozenSet(StringComparer.Ordinal),
                ValidateResource = (args, report) => report($"limit {(args.Config.TryGetValue("limit", out var limit) ? Number(limit) : 1)}"),
            },
        ],
    });

    private static double Number(PropertyValue value) => value.TryGetNumber(out var number) ? number : double.NaN;
}
