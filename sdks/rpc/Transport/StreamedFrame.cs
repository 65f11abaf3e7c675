using System.Buffers.Binary;
using System.Net;

namespace Pulumi.Rpc;

/// <summary>The frame of a request that is written piece by piece, for messages too large to be held as a whole.</summary>
/// <param name="length">Length of the message, in bytes.</param>
/// <param name="write">Writes exactly that many bytes.</param>
internal sealed class StreamedFrame(int length, Func<Stream, CancellationToken, Task> write) : HttpContent
{
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var header = new byte[GrpcFrame.HeaderLength];
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(1), length);
        await stream.WriteAsync(header, cancellationToken).ConfigureAwait(false);
        await write(stream, cancellationToken).ConfigureAwait(false);
    }

    protected override bool TryComputeLength(out long frameLength)
    {
        frameLength = GrpcFrame.HeaderLength + (long)length;
        return true;
    }
}
