using System.Buffers;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Pulumi.Rpc;

/// <summary>The request handler under Kestrel: finds the method, reads one frame, writes one frame and the status.</summary>
internal sealed class GrpcApplication : IHttpApplication<HttpContext>
{
    private readonly Dictionary<string, Func<ReadOnlyMemory<byte>, CancellationToken, Task<byte[]>>> methods = new(StringComparer.Ordinal);

    public GrpcApplication(IEnumerable<GrpcService> services)
    {
        foreach (var service in services)
        {
            foreach (var (method, handler) in service.Methods)
                methods.Add($"/{service.Name}/{method}", handler);
        }
    }

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        context.Response.ContentType = "application/grpc";
        try
        {
            if (!methods.TryGetValue(context.Request.Path, out var handler))
                throw new GrpcException(GrpcStatusCode.Unimplemented, $"unknown method {context.Request.Path}");
            var body = await ReadBodyAsync(context.Request).ConfigureAwait(false);
            var answer = await handler(body, context.RequestAborted).ConfigureAwait(false);
            await context.Response.BodyWriter.WriteAsync(answer, context.RequestAborted).ConfigureAwait(false);
            context.Response.AppendTrailer(GrpcStatus.CodeHeader, "0");
        }
        catch (GrpcException e)
        {
            Fail(context.Response, e);
        }
        catch (OperationCanceledException e)
        {
            Fail(context.Response, new GrpcException(GrpcStatusCode.Cancelled, e.Message, e));
        }
#pragma warning disable CA1031 // whatever a handler throws is the answer to its caller, not the end of the server
        catch (Exception e)
#pragma warning restore CA1031
        {
            Fail(context.Response, new GrpcException(GrpcStatusCode.Unknown, e.Message, e));
        }
    }

    // Before the body has begun a failure is "trailers-only": the status is in the headers, and there is no body.
    private static void Fail(HttpResponse response, GrpcException error)
    {
        foreach (var (name, value) in GrpcStatus.Write(error))
        {
            if (response.HasStarted)
                response.AppendTrailer(name, value);
            else
                response.Headers[name] = value;
        }
    }

    // The body is copied as it comes: the pipe's own buffers would double the memory that a large message takes.
    private static async Task<byte[]> ReadBodyAsync(HttpRequest request)
    {
        byte[]? body = null;
        var filled = 0;
        while (true)
        {
            var result = await request.BodyReader.ReadAsync(request.HttpContext.RequestAborted).ConfigureAwait(false);
            var buffer = result.Buffer;
            if (body is null && buffer.Length >= GrpcFrame.HeaderLength)
                body = new byte[GrpcFrame.HeaderLength + GrpcFrame.ReadLength(buffer.Slice(0, GrpcFrame.HeaderLength).ToArray())];
            else if (body is null && result.IsCompleted)
                body = new byte[buffer.Length];

            if (body is null)
            {
                request.BodyReader.AdvanceTo(buffer.Start, buffer.End);
                continue;
            }

            if (filled + buffer.Length > body.Length)
                throw new GrpcException(GrpcStatusCode.Unimplemented, "a unary call has one message, more arrived");
            buffer.CopyTo(body.AsSpan(filled));
            filled += (int)buffer.Length;
            request.BodyReader.AdvanceTo(buffer.End);
            if (result.IsCompleted)
                return filled == body.Length ? body : body[..filled];
        }
    }
}
