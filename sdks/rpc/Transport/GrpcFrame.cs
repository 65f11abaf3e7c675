using System.Buffers.Binary;
using Google.Protobuf;

namespace Pulumi.Rpc;

/// <summary>The five bytes before every message: a compression flag and a big-endian length (gRPC over HTTP/2, "Length-Prefixed-Message").</summary>
internal static class GrpcFrame
{
    public const int HeaderLength = 5;

    /// <summary>400 MiB, the limit of every Pulumi client and server.</summary>
    public const int MaxMessageLength = 400 * 1024 * 1024;

    // A Struct object costs three levels of nesting, so protobuf's own limit of 100 meets real data.
    private const int RecursionLimit = 10_000;

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

    /// <summary>Reads the one message of a unary body.</summary>
    public static T Decode<T>(ReadOnlySpan<byte> body, MessageParser<T> parser)
        where T : IMessage<T>
    {
        var length = ReadLength(body);
        var payload = body[HeaderLength..];
        if (payload.Length != length)
            throw new GrpcException(GrpcStatusCode.Internal, $"the message has {payload.Length} bytes, its header says {length}");
        try
        {
            return parser.ParseFrom(payload);
        }
        catch (InvalidProtocolBufferException)
        {
            // Nested deeper than protobuf's default limit, or broken: the second reading tells.
            return ParseDeep(payload.ToArray(), parser);
        }
    }

    private static T ParseDeep<T>(byte[] payload, MessageParser<T> parser)
        where T : IMessage<T>
    {
        try
        {
            using var stream = new MemoryStream(payload);
            using var input = CodedInputStream.CreateWithLimits(stream, int.MaxValue, RecursionLimit);
            return parser.ParseFrom(input);
        }
        catch (InvalidProtocolBufferException e)
        {
            throw new GrpcException(GrpcStatusCode.Internal, $"cannot read {typeof(T).Name}: {e.Message}", e);
        }
    }

    private static GrpcException TooLong(long length)
        => new(GrpcStatusCode.ResourceExhausted, $"a message of {length} bytes is over the limit of {MaxMessageLength} (400 MiB)");
}
