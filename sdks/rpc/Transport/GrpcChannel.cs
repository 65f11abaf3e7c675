using System.Net;
using System.Net.Http.Headers;
using Google.Protobuf;

namespace Pulumi.Rpc;

/// <summary>
/// Unary gRPC calls to one server over HTTP/2 without TLS. Thread-safe; calls may be in flight side by side without a limit.
/// </summary>
public sealed class GrpcChannel : IDisposable
{
    private static readonly MediaTypeHeaderValue ContentType = new("application/grpc");
    private readonly HttpClient client;

    /// <summary>A channel to <paramref name="address"/>, which nothing connects to before the first call.</summary>
    /// <param name="address">Host and port, as the engine gives them: <c>127.0.0.1:1234</c>.</param>
    public GrpcChannel(string address)
    {
        Address = address;
        client = new HttpClient(new SocketsHttpHandler
        {
            // Each pending registration occupies a stream, and a proxy would capture loopback.
            EnableMultipleHttp2Connections = true,
            UseProxy = false,
            AllowAutoRedirect = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
            MaxResponseHeadersLength = 128, // KiB: a failure's message travels in a header
        })
        {
            BaseAddress = new Uri("http://" + address),
            Timeout = Timeout.InfiniteTimeSpan, // a create may take an hour
            MaxResponseContentBufferSize = GrpcFrame.HeaderLength + GrpcFrame.MaxMessageLength,
        };
    }

    /// <summary>Host and port of the server.</summary>
    public string Address { get; }

    /// <summary>Calls <paramref name="method"/> and waits for its answer.</summary>
    /// <param name="method">Service and method: <c>pulumirpc.Engine/Log</c>.</param>
    /// <param name="request">The request message.</param>
    /// <param name="parser">The parser of the response message.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="GrpcException">The call failed; <see cref="GrpcStatusCode.Unavailable"/> when the server cannot be reached.</exception>
    public Task<TResponse> UnaryAsync<TResponse>(
        string method, IMessage request, MessageParser<TResponse> parser, CancellationToken cancellationToken = default)
        where TResponse : IMessage<TResponse>
        => UnaryAsync(method, new ByteArrayContent(GrpcFrame.Encode(request)), parser, cancellationToken);

    /// <summary>Calls <paramref name="method"/> with a request that is one frame already.</summary>
    internal async Task<TResponse> UnaryAsync<TResponse>(
        string method, HttpContent frame, MessageParser<TResponse> parser, CancellationToken cancellationToken)
        where TResponse : IMessage<TResponse>
    {
        frame.Headers.ContentType = ContentType;
        using var message = new HttpRequestMessage(HttpMethod.Post, "/" + method)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = frame,
        };
        message.Headers.TryAddWithoutValidation("te", "trailers");
        using var response = await SendAsync(method, message, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.OK)
            throw new GrpcException(GrpcStatusCode.Unavailable, $"{method}: {Address} answered HTTP {(int)response.StatusCode}, not gRPC");

        // A status in the headers means that there is no body ("trailers-only").
        var status = response.Headers.Contains(GrpcStatus.CodeHeader) ? response.Headers : response.TrailingHeaders;
        GrpcStatus.ThrowIfFailed(
            method, Single(status, GrpcStatus.CodeHeader), Single(status, GrpcStatus.MessageHeader), Single(status, GrpcStatus.DetailsHeader));
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return GrpcFrame.Decode(body, parser);
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private async Task<HttpResponseMessage> SendAsync(string method, HttpRequestMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return await client.SendAsync(message, HttpCompletionOption.ResponseContentRead, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            throw new GrpcException(GrpcStatusCode.ResourceExhausted, $"{method}: the answer is over the limit of 400 MiB", e);
        }
        catch (HttpRequestException e)
        {
            throw new GrpcException(GrpcStatusCode.Unavailable, $"{method}: cannot reach {Address}: {e.Message}", e);
        }
    }

    private static string? Single(HttpResponseHeaders headers, string name)
        => headers.TryGetValues(name, out var values) ? string.Concat(values) : null;
}
