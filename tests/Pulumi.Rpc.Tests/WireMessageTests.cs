using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Pulumi.Rpc.Tests;

public sealed class WireMessageTests
{
    [Fact]
    public void Parts_are_those_of_the_field_in_their_order_wherever_the_message_begins()
    {
        var long1 = new string('u', 300); // a length prefix of two bytes
        var message = new AnalyzeDiagnostic { PolicyName = "p", Urn = long1, EnforcementLevel = Pulumirpc.EnforcementLevel.Mandatory }.ToByteArray();
        byte[] framed = [0, 0, 0, .. message, .. message];
        var parts = WireMessage.Split(framed.AsMemory(3), AnalyzeDiagnostic.UrnFieldNumber);
        Assert.Equal([long1, long1], parts.ConvertAll(p => System.Text.Encoding.UTF8.GetString(p.Span)));
    }

    [Fact]
    public void Empty_message_and_empty_parts()
    {
        Assert.Empty(WireMessage.Split(ReadOnlyMemory<byte>.Empty, 1));
        var part = Assert.Single(WireMessage.Split(new AnalyzeStackRequest { Resources = { new AnalyzerResource() } }.ToByteArray(), 1));
        Assert.Equal(0, part.Length);
    }

    [Theory]
    [InlineData("0a05")] // a part that ends too soon
    [InlineData("0a")] // no length
    [InlineData("07")] // a wire type that does not exist
    public void Broken_message_is_an_error(string hex)
    {
        var error = Assert.Throws<GrpcException>(() => WireMessage.Split(Convert.FromHexString(hex), 1));
        Assert.Equal(GrpcStatusCode.Internal, error.StatusCode);
    }

    [Fact]
    public void Deep_message_is_read()
    {
        var value = Value.ForString("bottom");
        for (var depth = 0; depth < 200; depth++)
            value = Value.ForStruct(new Struct { Fields = { ["a"] = value } });
        var wire = value.StructValue.ToByteArray();
        Assert.Equal(wire, WireMessage.Parse(wire, Struct.Parser).ToByteArray());
    }
}
