using System.Buffers.Binary;
using Google.Protobuf;

namespace Pulumi.Rpc;

/// <summary>The five bytes before every message: a compression flag and a big-endian length (gRPC over HTTP/2, "Length-Prefixed-Message").</summary>
internal static class GrpcFrame
{
    public const int HeaderLength = 5;

    /// <summary>400 MiB, the limit of every Pulumi client and server.</summary>
    public const int MaxMessageLength = 400 * 1024 * 1024;

    public static byte[] Encode(IMessage message)
    {
        var length = message.CalculateSize();
        if (length > MaxMessageLength)
            throw TooLong(length);
        var frame = new byte[HeaderLength + length];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), length);
        message.WriteTo(frame.AsSpan(HeaderLength));
        return frame;
    }

    /// <summary>Reads the header of a frame.</summary>
    /// <returns>The length of the message that follows.</returns>
    public static int ReadLength(ReadOnlySpan<byte> header)
    {
        if (header.Length < HeaderLength)
            throw new GrpcException(GrpcStatusCode.Internal, $"the message ends inside its header: {header.Length} of {HeaderLength} bytes");
        if (header[0] != 0)
            throw new GrpcException(GrpcStatusCode.Unimplemented, $"compressed messages are not accepted (flag {header[0]})");
        var length = BinaryPrimitives.ReadUInt32BigEndian(header[1..]);
        return length <= MaxMessageLength ? (int)length : throw TooLong(length);
    }

    /// <summary>The one message of a unary body, in its wire form.</summary>
    public static ReadOnlyMemory<byte> Payload(ReadOnlyMemory<byte> body)
    {
        var length = ReadLength(body.Span);
        var payload = body[HeaderLength..];
        return payload.Length == length
            ? payload
            : throw new GrpcException(GrpcStatusCode.Internal, $"the message has {payload.Length} bytes, its header says {length}");
    }

    /// <summary>Reads the one message of a unary body.</summary>
    public static T Decode<T>(ReadOnlyMemory<byte> body, MessageParser<T> parser)
        where T : IMessage<T>
        => WireMessage.Parse(Payload(body).Span, parser);

    private static GrpcException TooLong(long length)
        => new(GrpcStatusCode.ResourceExhausted, $"a message of {length} bytes is over the limit of {MaxMessageLength} (400 MiB)");
}
