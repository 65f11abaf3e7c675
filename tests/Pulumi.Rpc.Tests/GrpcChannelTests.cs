using Google.Protobuf.WellKnownTypes;
using Microsoft.AspNetCore.Http;

namespace Pulumi.Rpc.Tests;

public sealed class GrpcChannelTests
{
    [Fact]
    public async Task Status_in_trailers_after_a_split_body_is_read()
    {
        var frame = GrpcFrame.Encode(new Struct { Fields = { ["a"] = Value.ForString("b") } });
        await using var server = await RawServer.StartAsync(async context =>
        {
            foreach (var b in frame)
            {
                await context.Response.Body.WriteAsync(new[] { b });
                await context.Response.Body.FlushAsync();
            }

            context.Response.AppendTrailer("grpc-status", "0");
        });
        Assert.Equal("b", (await CallAsync(server)).Fields["a"].StringValue);
    }

    [Fact]
    public async Task Failure_in_trailers_after_a_body_is_a_failure()
    {
        await using var server = await RawServer.StartAsync(async context =>
        {
            await context.Response.Body.WriteAsync(new byte[5]);
            context.Response.AppendTrailer("grpc-status", "9");
            context.Response.AppendTrailer("grpc-message", "not%20yet");
        });
        await AssertFailsAsync(server, GrpcStatusCode.FailedPrecondition, "not yet");
    }

    [Fact]
    public async Task Failure_without_a_body_is_read_from_the_headers()
    {
        await using var server = await RawServer.StartAsync(context =>
        {
            context.Response.Headers["grpc-status"] = "5";
            context.Response.Headers["grpc-message"] = "r%C3%B6le 100%25 %zz";
            return Task.CompletedTask;
        });
        await AssertFailsAsync(server, GrpcStatusCode.NotFound, "röle 100% %zz");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("twelve")]
    public async Task Answer_without_a_status_is_unknown(string? status)
    {
        await using var server = await RawServer.StartAsync(context =>
        {
            if (status is not null)
                context.Response.Headers["grpc-status"] = status;
            return context.Response.Body.WriteAsync(new byte[5]).AsTask();
        });
        await AssertFailsAsync(server, GrpcStatusCode.Unknown, "test.Echo/Echo answered without a grpc-status");
    }

    [Fact]
    public async Task Answer_that_is_not_grpc_says_so()
    {
        await using var server = await RawServer.StartAsync(context =>
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        });
        await AssertFailsAsync(server, GrpcStatusCode.Unavailable, $"test.Echo/Echo: {server.Address} answered HTTP 404, not gRPC");
    }

    [Fact]
    public async Task Details_without_padding_are_read()
    {
        // google.rpc.Status with one detail, whose base64 needs padding; Go servers leave it out.
        var status = new Protocol.Status { Code = 3, Details = { Any.Pack(new Pulumirpc.CheckFailure { Property = "name" }) } };
        var details = Convert.ToBase64String(Google.Protobuf.MessageExtensions.ToByteArray(status));
        Assert.EndsWith("=", details, StringComparison.Ordinal);
        await using var server = await RawServer.StartAsync(context =>
        {
            context.Response.Headers["grpc-status"] = "3";
            context.Response.Headers["grpc-status-details-bin"] = details.TrimEnd('=');
            return Task.CompletedTask;
        });
        var error = await AssertFailsAsync(server, GrpcStatusCode.InvalidArgument, "");
        Assert.Equal("name", error.Detail<Pulumirpc.CheckFailure>()?.Property);
    }

    [Fact]
    public async Task Server_that_is_gone_is_unavailable()
    {
        var server = await RawServer.StartAsync(_ => Task.CompletedTask);
        var address = server.Address;
        await server.DisposeAsync();
        using var channel = new GrpcChannel(address);
        var error = await Assert.ThrowsAsync<GrpcException>(() => channel.UnaryAsync("test.Echo/Echo", new Empty(), Struct.Parser));
        Assert.Equal(GrpcStatusCode.Unavailable, error.StatusCode);
        Assert.StartsWith($"test.Echo/Echo: cannot reach {address}: ", error.Message, StringComparison.Ordinal);
    }

    private static async Task<Struct> CallAsync(RawServer server)
    {
        using var channel = new GrpcChannel(server.Address);
        return await channel.UnaryAsync("test.Echo/Echo", new Empty(), Struct.Parser);
    }

    private static async Task<GrpcException> AssertFailsAsync(RawServer server, GrpcStatusCode status, string message)
    {
        var error = await Assert.ThrowsAsync<GrpcException>(() => CallAsync(server));
        Assert.Equal((status, message), (error.StatusCode, error.Message));
        return error;
    }
}
