using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Experimental;

namespace Pulumi.Rpc.Tests;

public sealed class GrpcFrameTests
{
    [Fact]
    public void Frame_is_a_flag_a_big_endian_length_and_the_message()
        => Assert.Equal("000000000a" + "0a080a016112031a0162", Convert.ToHexStringLower(GrpcFrame.Encode(new Struct { Fields = { ["a"] = Value.ForString("b") } })));

    [Fact]
    public void Empty_message_is_five_zero_bytes() => Assert.Equal(new byte[5], GrpcFrame.Encode(new Empty()));

    [Fact]
    public void Deepest_nesting_that_is_accepted_becomes_a_property_value()
    {
        // 3,300 objects are 9,900 levels of protobuf, under the limit of 10,000.
        var value = Value.ForString("bottom");
        for (var depth = 0; depth < 3300; depth++)
            value = Value.ForStruct(new Struct { Fields = { ["a"] = value } });
        var read = GrpcFrame.Decode(GrpcFrame.Encode(value.StructValue), Struct.Parser);
        var properties = PropertyValueCodec.FromStruct(read);
        for (var depth = 0; depth < 3299; depth++)
            Assert.True(properties["a"].TryGetMap(out properties!));
        Assert.Equal(new PropertyValue("bottom"), properties["a"]);
    }

    [Fact]
    public void Nesting_over_the_limit_is_an_error_and_no_crash()
    {
        // A ListValue in a Value in a ListValue ...: 0a = field 1 of ListValue, 32 = field 6 of Value. Lengths as if each ended the message.
        var inner = Array.Empty<byte>();
        for (var depth = 0; depth < 6000; depth++)
        {
            using var level = new MemoryStream();
            var output = new CodedOutputStream(level);
            output.WriteTag(1, WireFormat.WireType.LengthDelimited);
            output.WriteLength(inner.Length + 1 + CodedOutputStream.ComputeLengthSize(inner.Length));
            output.WriteTag(6, WireFormat.WireType.LengthDelimited);
            output.WriteLength(inner.Length);
            output.Flush();
            level.Write(inner);
            inner = level.ToArray();
        }

        var frame = new byte[5 + inner.Length];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), inner.Length);
        inner.CopyTo(frame, 5);
        var error = Assert.Throws<GrpcException>(() => GrpcFrame.Decode(frame, ListValue.Parser));
        Assert.Equal(GrpcStatusCode.Internal, error.StatusCode);
        Assert.StartsWith("cannot read ListValue: ", error.Message, StringComparison.Ordinal);
    }
}
