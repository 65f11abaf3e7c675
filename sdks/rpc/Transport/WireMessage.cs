using System.Runtime.InteropServices;
using Google.Protobuf;

namespace Pulumi.Rpc;

/// <summary>Reads messages from their wire form, the deeply nested and the very long ones too.</summary>
internal static class WireMessage
{
    // A Struct object costs three levels of nesting, so protobuf's own limit of 100 meets real data.
    private const int RecursionLimit = 10_000;

    /// <summary>Reads one message.</summary>
    /// <exception cref="GrpcException">It is broken.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> wire, MessageParser<T> parser)
        where T : IMessage<T>
    {
        try
        {
            return parser.ParseFrom(wire);
        }
        catch (InvalidProtocolBufferException)
        {
            // Nested deeper than protobuf's default limit, or broken: the second reading tells.
            return ParseDeep(wire.ToArray(), parser);
        }
    }

    /// <summary>The messages in a repeated field, still in their wire form. They share the memory of the whole.</summary>
    /// <exception cref="GrpcException">The whole is broken.</exception>
    public static List<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> wire, int field)
    {
        var found = new List<ReadOnlyMemory<byte>>();
        var whole = MemoryMarshal.TryGetArray(wire, out var array) ? array : wire.ToArray();
        using var input = new CodedInputStream(whole.Array, whole.Offset, whole.Count);
        var wanted = WireFormat.MakeTag(field, WireFormat.WireType.LengthDelimited);
        try
        {
            for (var tag = input.ReadTag(); tag != 0; tag = input.ReadTag())
            {
                var start = (int)input.Position;
                input.SkipLastField();
                var end = (int)input.Position;
                if (tag != wanted)
                    continue;
                using var prefix = new CodedInputStream(whole.Array, start, end - start);
                var length = prefix.ReadLength();
                found.Add(whole.Array.AsMemory(end - length, length));
            }
        }
        catch (InvalidProtocolBufferException e)
        {
            throw new GrpcException(GrpcStatusCode.Internal, $"cannot split a message into its parts: {e.Message}", e);
        }

        return found;
    }

    private static T ParseDeep<T>(byte[] wire, MessageParser<T> parser)
        where T : IMessage<T>
    {
        try
        {
            using var stream = new MemoryStream(wire);
            using var input = CodedInputStream.CreateWithLimits(stream, int.MaxValue, RecursionLimit);
            return parser.ParseFrom(input);
        }
        catch (InvalidProtocolBufferException e)
        {
            throw new GrpcException(GrpcStatusCode.Internal, $"cannot read {typeof(T).Name}: {e.Message}", e);
        }
    }
}
