using Google.Protobuf;

namespace Pulumi.Rpc;

/// <summary>One gRPC service: a name and its unary methods, added by the constructor of the derived class.</summary>
public abstract class GrpcService
{
    private readonly Dictionary<string, Func<ReadOnlyMemory<byte>, CancellationToken, Task<byte[]>>> methods = new(StringComparer.Ordinal);

    /// <summary>A service that serves nothing yet.</summary>
    /// <param name="name">The full name: <c>pulumirpc.Engine</c>.</param>
    protected GrpcService(string name) => Name = name;

    /// <summary>The full name of the service.</summary>
    public string Name { get; }

    internal IEnumerable<KeyValuePair<string, Func<ReadOnlyMemory<byte>, CancellationToken, Task<byte[]>>>> Methods => methods;

    /// <summary>Serves a method. What <paramref name="handler"/> throws becomes the status of the call.</summary>
    /// <param name="method">The method's name: <c>Log</c>.</param>
    /// <param name="parser">The parser of the request message.</param>
    /// <param name="handler">Answers a request; called concurrently.</param>
    protected void Unary<TRequest, TResponse>(
        string method, MessageParser<TRequest> parser, Func<TRequest, CancellationToken, Task<TResponse>> handler)
        where TRequest : IMessage<TRequest>
        where TResponse : IMessage<TResponse>
        => Unary(method, (request, cancellationToken) => handler(WireMessage.Parse(request.Span, parser), cancellationToken));

    /// <summary>Serves a method whose requests may be too large to be held as messages: <paramref name="handler"/> reads the wire form.</summary>
    internal void Unary<TResponse>(string method, Func<ReadOnlyMemory<byte>, CancellationToken, Task<TResponse>> handler)
        where TResponse : IMessage<TResponse>
        => methods.Add(method, async (body, cancellationToken) =>
        {
            var response = await handler(GrpcFrame.Payload(body), cancellationToken).ConfigureAwait(false);
            return GrpcFrame.Encode(response);
        });
}
