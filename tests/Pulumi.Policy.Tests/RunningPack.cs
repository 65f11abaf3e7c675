using Google.Protobuf;
using Pulumi.Rpc;

namespace Pulumi.Policy.Tests;

/// <summary>A pack behind a real server, called with bytes.</summary>
internal sealed class RunningPack : IAsyncDisposable
{
    private readonly GrpcServer server;
    private readonly GrpcChannel channel;

    private RunningPack(GrpcServer server)
    {
        this.server = server;
        channel = new GrpcChannel(server.Address);
    }

    public static async Task<RunningPack> StartAsync(PolicyPack pack, Action? onCancel = null)
        => new(await GrpcServer.StartAsync([new AnalyzerService(pack, onCancel ?? (() => { }))]));

    public Task<TResponse> CallAsync<TResponse>(string method, IMessage request, MessageParser<TResponse> parser)
        where TResponse : IMessage<TResponse>
        => channel.UnaryAsync("pulumirpc.Analyzer/" + method, request, parser);

    /// <summary>Sends recorded bytes and gives the answer's.</summary>
    public async Task<string> SendAsync<TRequest, TResponse>(string method, string hex, MessageParser<TRequest> requests, MessageParser<TResponse> responses)
        where TRequest : IMessage<TRequest>
        where TResponse : IMessage<TResponse>
        => Convert.ToHexString((await CallAsync(method, requests.ParseFrom(Convert.FromHexString(hex)), responses)).ToByteArray());

    public async ValueTask DisposeAsync()
    {
        channel.Dispose();
        await server.DisposeAsync();
    }
}
