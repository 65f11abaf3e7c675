using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using Pulumirpc;

namespace Pulumi.Policy.Tests;

/// <summary>The nine methods, with recorded bytes over a real connection.</summary>
public sealed class AnalyzerServiceTests
{
    private const string Handshake = "0A0B3132372E302E302E313A3112052F7061636B1A052F7061636B";
    private const string ConfigureStack = "0A03646576120473686F701A0461636D652001320873686F703A6B65793A130A0873686F703A6B6579120768756E74657232420A0A047465616D12026462";
    private const string Configure = "0A120A0A6F70656E2D7468696E67120408011200"; // open-thing mandatory
    private const string Analyze = "0A0D783A696E6465783A5468696E67120C0A0A0A046F70656E120220011A2675726E3A70756C756D693A6465763A3A73686F703A3A783A696E6465783A5468696E673A3A612201612A020801"; // an open thing
    private const string AnalyzeUnknown = "0A0D783A696E6465783A5468696E6712300A2E0A046F70656E12261A2430346461366235342D383065342D343666372D393665632D6235366666303333316261391A2675726E3A70756C756D693A6465763A3A73686F703A3A783A696E6465783A5468696E673A3A61220161"; // a thing that may be open
    private const string AnalyzeStack = "0AD9010A0D783A696E6465783A5468696E67120C0A0A0A046F70656E120220011A2675726E3A70756C756D693A6465763A3A73686F703A3A783A696E6465783A5468696E673A3A612201613A3375726E3A70756C756D693A6465763A3A73686F703A3A70756C756D693A70756C756D693A537461636B3A3A73686F702D646576422775726E3A70756C756D693A6465763A3A73686F703A3A783A696E6465783A5468696E673A3A61624A310A046F70656E12290A2775726E3A70756C756D693A6465763A3A73686F703A3A783A696E6465783A5468696E673A3A6162";

    [Fact]
    public async Task Handshake_and_configuration_are_answered_with_nothing()
    {
        await using var pack = await RunningPack.StartAsync(TestPack.Create());
        Assert.Equal("", await pack.SendAsync("Handshake", Handshake, AnalyzerHandshakeRequest.Parser, AnalyzerHandshakeResponse.Parser));
        Assert.Equal("", await pack.SendAsync("ConfigureStack", ConfigureStack, AnalyzerStackConfigureRequest.Parser, AnalyzerStackConfigureResponse.Parser));
        Assert.Equal("", await pack.SendAsync("Configure", Configure, ConfigureAnalyzerRequest.Parser, Empty.Parser));
    }

    [Fact]
    public async Task Plugin_info_is_the_version()
    {
        await using var pack = await RunningPack.StartAsync(TestPack.Create());
        Assert.Equal("0A05312E322E33", await pack.SendAsync("GetPluginInfo", "", Empty.Parser, PluginInfo.Parser));
    }

    [Fact]
    public async Task Violation_is_sent_in_field_two_at_the_packs_level_without_any_configuration()
    {
        await using var pack = await RunningPack.StartAsync(TestPack.Create());
        Assert.Equal("12690A0A6F70656E2D7468696E6712047061636B1A05312E322E3322105468696E67732061726520736875742E2A12612E6F70656E3A20666F756E642074727565422675726E3A70756C756D693A6465763A3A73686F703A3A783A696E6465783A5468696E673A3A614803", await pack.SendAsync("Analyze", Analyze, AnalyzeRequest.Parser, AnalyzeResponse.Parser));
    }

    [Fact]
    public async Task Configured_level_wins()
    {
        await using var pack = await RunningPack.StartAsync(TestPack.Create());
        await pack.SendAsync("Configure", Configure, ConfigureAnalyzerRequest.Parser, Empty.Parser);
        Assert.Equal("126B0A0A6F70656E2D7468696E6712047061636B1A05312E322E3322105468696E67732061726520736875742E2A12612E6F70656E3A20666F756E6420747275653801422675726E3A70756C756D693A6465763A3A73686F703A3A783A696E6465783A5468696E673A3A614803", await pack.SendAsync("Analyze", Analyze, AnalyzeRequest.Parser, AnalyzeResponse.Parser));
    }

    [Fact]
    public async Task Disabled_policy_says_nothing()
    {
        await using var pack = await RunningPack.StartAsync(TestPack.Create());
        await pack.CallAsync("Configure", new ConfigureAnalyzerRequest { PolicyConfig = { ["open-thing"] = new() { EnforcementLevel = Pulumirpc.EnforcementLevel.Disabled } } }, Empty.Parser);
        Assert.Equal("", await pack.SendAsync("Analyze", Analyze, AnalyzeRequest.Parser, AnalyzeResponse.Parser));
    }

    [Fact]
    public async Task Policy_for_other_types_is_not_applicable()
    {
        await using var pack = await RunningPack.StartAsync(TestPack.Create());
        var answer = await pack.CallAsync("Analyze", new AnalyzeRequest { Type = "y:index:Other" }, AnalyzeResponse.Parser);
        Assert.Equal("1A200A0A6F70656E2D7468696E6712126A7564676573206F74686572207479706573", Convert.ToHexString(Google.Protobuf.MessageExtensions.ToByteArray(answer)));
    }

    [Fact]
    public async Task Unknown_value_is_advisory_whatever_the_level()
    {
        await using var pack = await RunningPack.StartAsync(TestPack.Create());
        await pack.SendAsync("Configure", Configure, ConfigureAnalyzerRequest.Parser, Empty.Parser);
        var answer = await pack.CallAsync("Analyze", AnalyzeRequest.Parser.ParseFrom(Convert.FromHexString(AnalyzeUnknown)), AnalyzeResponse.Parser);
        var diagnostic = Assert.Single(answer.Diagnostics);
        Assert.Equal(("open-thing", "a.open: found [unknown]", Pulumirpc.EnforcementLevel.Advisory), (diagnostic.PolicyName, diagnostic.Message, diagnostic.EnforcementLevel));
    }

    [Fact]
    public async Task Stack_policy_sees_dependencies_and_its_level_follows_the_stack()
    {
        await using var pack = await RunningPack.StartAsync(TestPack.Create());
        await pack.SendAsync("ConfigureStack", ConfigureStack, AnalyzerStackConfigureRequest.Parser, AnalyzerStackConfigureResponse.Parser);
        Assert.Equal("", await pack.SendAsync("AnalyzeStack", AnalyzeStack, AnalyzeStackRequest.Parser, AnalyzeResponse.Parser));
        await pack.CallAsync("ConfigureStack", new AnalyzerStackConfigureRequest { Stack = "prod" }, AnalyzerStackConfigureResponse.Parser);
        var answer = await pack.CallAsync("AnalyzeStack", AnalyzeStackRequest.Parser.ParseFrom(Convert.FromHexString(AnalyzeStack)), AnalyzeResponse.Parser);
        var diagnostic = Assert.Single(answer.Diagnostics);
        Assert.Equal(
            ("open-stack", "a from urn:pulumi:dev::shop::x:index:Thing::ab with open", "urn:pulumi:dev::shop::x:index:Thing::a", Pulumirpc.EnforcementLevel.Mandatory),
            (diagnostic.PolicyName, diagnostic.Message, diagnostic.Urn, diagnostic.EnforcementLevel));
    }

    [Fact]
    public async Task Stack_policy_that_does_not_apply_says_why()
    {
        await using var pack = await RunningPack.StartAsync(TestPack.Create());
        await pack.CallAsync("ConfigureStack", new AnalyzerStackConfigureRequest { Stack = "prod" }, AnalyzerStackConfigureResponse.Parser);
        var answer = await pack.CallAsync("AnalyzeStack", new AnalyzeStackRequest(), AnalyzeResponse.Parser);
        Assert.Equal("open-stack: the stack is empty", string.Join(", ", answer.NotApplicable.Select(n => $"{n.PolicyName}: {n.Reason}")));
    }

    [Fact]
    public async Task Cancel_is_passed_on()
    {
        var cancelled = false;
        await using var pack = await RunningPack.StartAsync(TestPack.Create(), () => cancelled = true);
        await pack.CallAsync("Cancel", new Empty(), Empty.Parser);
        Assert.True(cancelled);
    }

    [Fact]
    public async Task Calls_side_by_side_get_their_own_answers()
    {
        await using var pack = await RunningPack.StartAsync(TestPack.Create());
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => pack.CallAsync("Analyze", Thing(i), AnalyzeResponse.Parser)));
        for (var i = 0; i < answers.Length; i++)
            Assert.Equal(i % 2 == 0 ? [$"urn-{i}"] : [], answers[i].Diagnostics.Select(d => d.Urn));
    }

    [Fact]
    public async Task Method_that_does_not_exist_is_unimplemented()
    {
        await using var pack = await RunningPack.StartAsync(TestPack.Create());
        var error = await Assert.ThrowsAsync<GrpcException>(() => pack.CallAsync("Divine", new Empty(), Empty.Parser));
        Assert.Equal(GrpcStatusCode.Unimplemented, error.StatusCode);
    }

    private static AnalyzeRequest Thing(int i)
        => new() { Type = TestPack.Thing, Urn = $"urn-{i}", Properties = new Struct { Fields = { ["open"] = Value.ForBool(i % 2 == 0) } } };
}
