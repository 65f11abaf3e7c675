using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Pulumi.Policy.Tests;

public sealed class RemediationTests
{
    private static readonly ConfigureAnalyzerRequest Act = new() { PolicyConfig = { ["shut-thing"] = new() { EnforcementLevel = Pulumirpc.EnforcementLevel.Remediate } } };

    [Fact]
    public async Task Nothing_is_changed_below_the_level_remediate()
    {
        await using var pack = await RunningPack.StartAsync(TestPack.Create());
        Assert.Equal(new RemediateResponse(), await pack.CallAsync("Remediate", Thing(), RemediateResponse.Parser));
    }

    [Fact]
    public async Task Remediation_returns_every_property()
    {
        await using var pack = await RunningPack.StartAsync(TestPack.Create());
        await pack.CallAsync("Configure", Act, Empty.Parser);
        var answer = await pack.CallAsync("Remediate", Thing(), RemediateResponse.Parser);
        var expected = RemediateResponse.Parser.ParseFrom(Convert.FromHexString("0A4B0A0A736875742D7468696E6712047061636B1A05312E322E3322105468696E67732067657420736875742E2A1E0A100A0A5F5F64656661756C7473120232000A0A0A046F70656E12022000"));
        expected.Remediations[0].Properties.Fields["__defaults"] = Value.ForList();
        expected.Remediations[0].Properties.Fields["key"] = Secret();
        Assert.Equal(expected, answer);
    }

    [Fact]
    public async Task Failed_remediation_changes_nothing_and_shows_no_secret()
    {
        await using var pack = await RunningPack.StartAsync(TestPack.Create());
        await pack.CallAsync("Configure", Act, Empty.Parser);
        var thing = Thing();
        thing.Properties.Fields["broken"] = Value.ForBool(true);
        var remediation = Assert.Single((await pack.CallAsync("Remediate", thing, RemediateResponse.Parser)).Remediations);
        Assert.Null(remediation.Properties);
        Assert.StartsWith("shut-thing: found FormatException in Pulumi.Policy.Tests.TestPack", remediation.Diagnostic, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", remediation.Diagnostic, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_still_broken_is_sent_at_the_level_remediate()
    {
        await using var pack = await RunningPack.StartAsync(TestPack.Create());
        await pack.CallAsync("Configure", Act, Empty.Parser);
        var answer = await pack.CallAsync("Analyze", Thing(), AnalyzeResponse.Parser);
        Assert.Contains(answer.Diagnostics, d => d is { PolicyName: "shut-thing", Message: "a.open: still open", EnforcementLevel: Pulumirpc.EnforcementLevel.Remediate });
    }

    private static AnalyzeRequest Thing() => new()
    {
        Type = TestPack.Thing,
        Name = "a",
        Urn = "urn:pulumi:dev::shop::x:index:Thing::a",
        Properties = new Struct { Fields = { ["open"] = Value.ForBool(true), ["__defaults"] = Value.ForList(), ["key"] = Secret() } },
    };

    private static Value Secret() => Value.ForStruct(new Struct
    {
        Fields = { ["4dabf18193072939515e22adb298388d"] = Value.ForString("1b47061264138c4ac30d75fd1eb44270"), ["value"] = Value.ForString("hunter2") },
    });
}
