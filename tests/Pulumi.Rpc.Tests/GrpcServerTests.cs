using System.Net;
using System.Net.Http.Headers;
using FsCheck;
using FsCheck.Fluent;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Rpc.Tests;

public sealed class GrpcServerTests : IAsyncLifetime
{
    private readonly EchoService echo = new();
    private GrpcServer server = null!;
    private GrpcChannel channel = null!;
    private HttpClient http = null!;

    public async Task InitializeAsync()
    {
        server = await GrpcServer.StartAsync([echo]);
        channel = new GrpcChannel(server.Address);
        http = new HttpClient { BaseAddress = new Uri("http://" + server.Address) };
    }

    public async Task DisposeAsync()
    {
        http.Dispose();
        channel.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Message_comes_back_as_sent()
    {
        var message = new Struct { Fields = { ["a"] = Value.ForString("b") } };
        Assert.Equal(message, await channel.UnaryAsync("test.Echo/Echo", message, Struct.Parser));
    }

    [Fact]
    public async Task Unknown_method_is_unimplemented()
    {
        var error = await Assert.ThrowsAsync<GrpcException>(() => channel.UnaryAsync("test.Echo/Nothing", new Empty(), Empty.Parser));
        Assert.Equal((GrpcStatusCode.Unimplemented, "unknown method /test.Echo/Nothing"), (error.StatusCode, error.Message));
    }

    [Fact]
    public async Task Exception_is_unknown_with_its_message_to_the_last_character()
    {
        var error = await Assert.ThrowsAsync<GrpcException>(() => channel.UnaryAsync("test.Echo/Throw", new Empty(), Empty.Parser));
        Assert.Equal((GrpcStatusCode.Unknown, "no such röle: 100% of \"a\"\nline two"), (error.StatusCode, error.Message));
    }

    [Fact]
    public async Task Details_of_a_failure_arrive_typed()
    {
        var error = await Assert.ThrowsAsync<GrpcException>(() => channel.UnaryAsync("test.Echo/Fail", new Empty(), Empty.Parser));
        Assert.Equal(GrpcStatusCode.NotFound, error.StatusCode);
        Assert.Equal("unknown", error.Detail<Pulumirpc.CheckFailure>()?.Reason);
        Assert.Equal("type.googleapis.com/pulumirpc.CheckFailure", error.Details[0].TypeUrl);
        Assert.Null(error.Detail<Struct>());
    }

    [Fact]
    public async Task Failure_is_in_the_headers_when_there_is_no_body()
    {
        using var response = await PostAsync("/test.Echo/Nothing", new ByteArrayContent(new byte[5]));
        Assert.Equal("12", response.Headers.GetValues("grpc-status").Single());
        Assert.Empty(response.TrailingHeaders);
    }

    [Fact]
    public async Task Cancelled_call_is_cancelled_in_the_handler_too()
    {
        using var cancellation = new CancellationTokenSource();
        var call = channel.UnaryAsync("test.Echo/Wait", new Empty(), Empty.Parser, cancellation.Token);
        await echo.Waiting.Task;
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task Calls_run_side_by_side()
    {
        var waiting = channel.UnaryAsync("test.Echo/Wait", new Empty(), Empty.Parser);
        await echo.Waiting.Task;
        var answers = await Task.WhenAll(Enumerable.Range(0, 300).Select(i =>
            channel.UnaryAsync("test.Echo/Echo", new Struct { Fields = { ["i"] = Value.ForNumber(i) } }, Struct.Parser)));
        Assert.Equal(Enumerable.Range(0, 300).Select(i => (double)i), answers.Select(a => a.Fields["i"].NumberValue));
        Assert.False(waiting.IsCompleted);
    }

    [Theory]
    [InlineData(new byte[] { 0, 0, 0 }, 13, "the message ends inside its header: 3 of 5 bytes")]
    [InlineData(new byte[] { 1, 0, 0, 0, 0 }, 12, "compressed messages are not accepted (flag 1)")]
    [InlineData(new byte[] { 0, 0x19, 0, 0, 1 }, 8, "a message of 419430401 bytes is over the limit of 419430400 (400 MiB)")]
    [InlineData(new byte[] { 0, 0, 0, 0, 2, 10 }, 13, "the message has 1 bytes, its header says 2")]
    [InlineData(new byte[] { 0, 0, 0, 0, 1, 10, 10 }, 12, "a unary call has one message, more arrived")]
    public async Task Broken_frame_is_refused(byte[] body, int status, string message)
    {
        using var response = await PostAsync("/test.Echo/Echo", new PiecesContent(body, [body.Length]));
        Assert.Equal(status.ToString(System.Globalization.CultureInfo.InvariantCulture), response.Headers.GetValues("grpc-status").Single());
        Assert.Equal(message, GrpcStatus.DecodeMessage(response.Headers.GetValues("grpc-message").Single()));
    }

    [Fact]
    public void Frame_may_be_split_at_any_byte()
        => Prop.ForAll(ArbMap.Default.ArbFor<(string Text, byte[] Cuts)>(), sample =>
        {
            var message = new Struct { Fields = { ["text"] = Value.ForString(new string([.. (sample.Text ?? "").Where(c => !char.IsSurrogate(c))])) } };
            var frame = GrpcFrame.Encode(message);
            var cuts = (sample.Cuts ?? []).Select(c => c % frame.Length).Append(frame.Length).Order().ToArray();
            using var response = PostAsync("/test.Echo/Echo", new PiecesContent(frame, cuts)).GetAwaiter().GetResult();
            var body = response.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult();
            return GrpcFrame.Decode(body, Struct.Parser).Equals(message) && response.TrailingHeaders.GetValues("grpc-status").Single() == "0";
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Message_of_many_megabytes_passes()
    {
        var message = new Struct { Fields = { ["text"] = Value.ForString(new string('x', 40_000_000)) } };
        Assert.Equal(40_000_000, (await channel.UnaryAsync("test.Echo/Echo", message, Struct.Parser)).Fields["text"].StringValue.Length);
    }

    [Fact]
    public async Task Objects_nested_deeper_than_protobuf_allows_pass()
    {
        var message = new Struct();
        for (var depth = 0; depth < 1000; depth++)
            message = new Struct { Fields = { ["a"] = Value.ForStruct(message) } };
        Assert.Equal(message, await channel.UnaryAsync("test.Echo/Echo", message, Struct.Parser));
    }

    private Task<HttpResponseMessage> PostAsync(string path, HttpContent content)
    {
        content.Headers.ContentType = new MediaTypeHeaderValue("application/grpc");
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content, Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        return http.SendAsync(request);
    }

    /// <summary>Sends a body in pieces, each in a frame of HTTP/2's own.</summary>
    private sealed class PiecesContent(byte[] body, int[] cuts) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var start = 0;
            foreach (var cut in cuts)
            {
                await stream.WriteAsync(body.AsMemory(start, cut - start));
                await stream.FlushAsync();
                start = cut;
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
