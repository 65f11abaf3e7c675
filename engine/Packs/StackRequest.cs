using Engine.Monitor;
using Google.Protobuf;
using Pulumi.Rpc;
using Pulumirpc;

namespace Engine.Packs;

/// <summary>
/// An <see cref="AnalyzeStackRequest"/> written resource by resource: with tens of thousands of them, the whole message
/// would take more memory than everything else.
/// </summary>
internal sealed class StackRequest
{
    private const int BufferLength = 64 * 1024;
    private readonly ResourceGraph graph;
    private readonly RegisteredResource[] resources;
    private readonly int[] lengths;
    private readonly long length;

    public StackRequest(ResourceGraph graph)
    {
        this.graph = graph;
        resources = graph.InOrder();
        lengths = [.. resources.Select(r => Message(r).CalculateSize())];
        var tag = CodedOutputStream.ComputeTagSize(AnalyzeStackRequest.ResourcesFieldNumber);
        length = lengths.Sum(l => (long)tag + CodedOutputStream.ComputeLengthSize(l) + l);
    }

    /// <summary>The request as HTTP content; a new one for each pack.</summary>
    /// <exception cref="GrpcException">It is over the limit of 400 MiB.</exception>
    public HttpContent CreateContent()
        => length <= GrpcFrame.MaxMessageLength
            ? new StreamedFrame((int)length, WriteAsync)
            : throw new GrpcException(GrpcStatusCode.ResourceExhausted, $"the stack is too large for a policy pack: {length} bytes, 400 MiB are allowed");

    private async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream(BufferLength);
        for (var i = 0; i < resources.Length; i++)
        {
            Write(Message(resources[i]), lengths[i], buffer);
            if (buffer.Length < BufferLength && i < resources.Length - 1)
                continue;
            await stream.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancellationToken);
            buffer.SetLength(0);
        }
    }

    private static void Write(AnalyzerResource message, int length, MemoryStream buffer)
    {
        using var output = new CodedOutputStream(buffer, leaveOpen: true);
        output.WriteTag(AnalyzeStackRequest.ResourcesFieldNumber, WireFormat.WireType.LengthDelimited);
        output.WriteLength(length);
        message.WriteTo(output);
    }

    private AnalyzerResource Message(RegisteredResource resource) => AnalyzerMessages.ForStack(resource.State, graph.ProviderOf(resource.State));
}
