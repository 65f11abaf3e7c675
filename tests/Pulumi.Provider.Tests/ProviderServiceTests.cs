using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Experimental.Provider;
using Pulumi.Rpc;

namespace Pulumi.Provider.Tests;

public sealed class ProviderServiceTests : IAsyncLifetime
{
    private const string Urn = "urn:pulumi:dev::shop::access:index:Role::auth";
    private readonly RecordingEngine log = new();
    private FakeProvider provider = null!;
    private GrpcServer engine = null!;
    private ProviderServer server = null!;
    private GrpcChannel channel = null!;

    public async Task InitializeAsync()
    {
        engine = await GrpcServer.StartAsync([log]);
        server = await ProviderServer.StartAsync(e => provider = new FakeProvider(e), "1.2.3", engine.Address);
        channel = new GrpcChannel(server.Address);
    }

    public async Task DisposeAsync()
    {
        channel.Dispose();
        await server.DisposeAsync();
        await engine.DisposeAsync();
    }

    [Fact]
    public async Task Plugin_info_has_the_version()
        => Assert.Equal("1.2.3", (await CallAsync("GetPluginInfo", new Empty(), Pulumirpc.PluginInfo.Parser)).Version);

    [Theory]
    [InlineData("GetSchema")]
    [InlineData("Read")]
    [InlineData("Handshake")]
    [InlineData("Construct")]
    public async Task Method_that_is_not_overridden_is_unimplemented(string method)
    {
        var error = await Assert.ThrowsAsync<GrpcException>(() => CallAsync(method, new Empty(), Empty.Parser));
        Assert.Equal(GrpcStatusCode.Unimplemented, error.StatusCode);
    }

    [Fact]
    public async Task Exception_becomes_internal_with_its_message()
    {
        var error = await Assert.ThrowsAsync<GrpcException>(() => CallAsync("Update", new Pulumirpc.UpdateRequest { Urn = Urn }, Pulumirpc.UpdateResponse.Parser));
        Assert.Equal(GrpcStatusCode.Internal, error.StatusCode);
        Assert.Equal("role \"auth\" is held by somebody else", error.Message);
    }

    [Theory]
    [InlineData("unknown", Pulumirpc.DiffResponse.Types.DiffChanges.DiffUnknown, false)]
    [InlineData("same", Pulumirpc.DiffResponse.Types.DiffChanges.DiffNone, false)]
    [InlineData("other", Pulumirpc.DiffResponse.Types.DiffChanges.DiffSome, true)]
    public async Task Diff_says_whether_it_is_detailed(string id, Pulumirpc.DiffResponse.Types.DiffChanges changes, bool detailed)
    {
        var response = await CallAsync("Diff", new Pulumirpc.DiffRequest { Id = id, Urn = Urn }, Pulumirpc.DiffResponse.Parser);
        Assert.Equal(changes, response.Changes);
        Assert.Equal(detailed, response.HasDetailedDiff);
        if (detailed)
        {
            var diff = response.DetailedDiff["locale"];
            Assert.Equal((Pulumirpc.PropertyDiff.Types.Kind.UpdateReplace, true), (diff.Kind, diff.InputDiff));
        }
    }

    [Fact]
    public async Task Secret_input_comes_back_secret()
    {
        var request = new Pulumirpc.CreateRequest { Urn = Urn, Properties = new Struct { Fields = { ["password"] = Secret("hunter2") } } };
        var response = await CallAsync("Create", request, Pulumirpc.CreateResponse.Parser);
        Assert.Equal("id-1", response.Id);
        Assert.Equal(Secret("hunter2"), response.Properties.Fields["password"]);
    }

    [Fact]
    public async Task Log_message_reaches_the_engine()
    {
        await CallAsync("Create", new Pulumirpc.CreateRequest { Urn = Urn }, Pulumirpc.CreateResponse.Parser);
        var message = Assert.Single(log.Messages);
        Assert.Equal((Pulumirpc.LogSeverity.Warning, "creating auth", Urn), (message.Severity, message.Message, message.Urn));
    }

    [Fact]
    public async Task Attach_redirects_log_messages()
    {
        var other = new RecordingEngine();
        await using var otherServer = await GrpcServer.StartAsync([other]);
        await CallAsync("Attach", new Pulumirpc.PluginAttach { Address = otherServer.Address }, Empty.Parser);
        await CallAsync("Create", new Pulumirpc.CreateRequest { Urn = Urn }, Pulumirpc.CreateResponse.Parser);
        Assert.Empty(log.Messages);
        Assert.Single(other.Messages);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Empty_id_is_allowed_in_previews_only(bool preview)
    {
        var request = new Pulumirpc.CreateRequest { Urn = Urn.Replace("::auth", "::anonymous", StringComparison.Ordinal), Preview = preview };
        if (preview)
        {
            Assert.Equal("", (await CallAsync("Create", request, Pulumirpc.CreateResponse.Parser)).Id);
            return;
        }

        var error = await Assert.ThrowsAsync<GrpcException>(() => CallAsync("Create", request, Pulumirpc.CreateResponse.Parser));
        Assert.Equal("the provider created a resource without an id", error.Message);
    }

    [Fact]
    public async Task Cancel_ends_calls_in_flight_and_later_ones_are_served()
    {
        var deletion = CallAsync("Delete", new Pulumirpc.DeleteRequest { Urn = Urn }, Empty.Parser);
        await provider.Waiting.Task;
        await CallAsync("Cancel", new Empty(), Empty.Parser);
        Assert.Equal(GrpcStatusCode.Cancelled, (await Assert.ThrowsAsync<GrpcException>(() => deletion)).StatusCode);
        Assert.Equal("1.2.3", (await CallAsync("GetPluginInfo", new Empty(), Pulumirpc.PluginInfo.Parser)).Version);
    }

    [Fact]
    public async Task Parameters_arrive_in_both_forms()
    {
        var value = new Pulumirpc.ParameterizeRequest { Value = new() { Name = "neon", Version = "0.15.0", Value = ByteString.CopyFromUtf8("x") } };
        Assert.Equal(("neon", "0.15.0"), await ParameterizeAsync(value));
        var args = new Pulumirpc.ParameterizeRequest { Args = new() { Args = { "kislerdm/neon", "0.15.0" } } };
        Assert.Equal(("kislerdm/neon+0.15.0", "1.0.0"), await ParameterizeAsync(args));
    }

    [Fact]
    public async Task Check_carries_seed_and_failures()
    {
        var request = new Pulumirpc.CheckRequest { Urn = Urn, RandomSeed = ByteString.CopyFrom(7, 255) };
        var response = await CallAsync("Check", request, Pulumirpc.CheckResponse.Parser);
        Assert.Equal(Value.ForList(Value.ForNumber(7), Value.ForNumber(255)), response.Inputs.Fields["seed"]);
        var failure = Assert.Single(response.Failures);
        Assert.Equal(("memberOf[0].role", "found 3"), (failure.Property, failure.Reason));
    }

    private static Value Secret(string text)
        => Value.ForStruct(new Struct { Fields = { [WireConstants.SignatureKey] = Value.ForString(WireConstants.Secret), ["value"] = Value.ForString(text) } });

    private async Task<(string Name, string Version)> ParameterizeAsync(Pulumirpc.ParameterizeRequest request)
    {
        var response = await CallAsync("Parameterize", request, Pulumirpc.ParameterizeResponse.Parser);
        return (response.Name, response.Version);
    }

    private Task<T> CallAsync<T>(string method, IMessage request, MessageParser<T> parser)
        where T : IMessage<T>
        => channel.UnaryAsync("pulumirpc.ResourceProvider/" + method, request, parser);
}
