using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;

namespace Engine.Monitor;

/// <summary>Properties in their wire form, which takes a fifth of the memory of the decoded one. Thousands of resources are kept like this.</summary>
internal readonly struct PackedStruct(Struct values)
{
    private readonly byte[]? bytes = values.ToByteArray();

    public Struct Unpack() => bytes is null ? new Struct() : WireMessage.Parse(bytes, Struct.Parser);
}
