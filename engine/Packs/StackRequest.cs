using Google.Protobuf;
using Google.Protobuf.Reflection;
using Pulumirpc;

namespace Engine.Packs;

/// <summary>
/// An <see cref="AnalyzeStackRequest"/> that holds its resources in wire form: with thousands of them, the decoded form
/// of all at once would take more memory than everything else.
/// </summary>
internal sealed class StackRequest : IBufferMessage
{
    private const uint ResourcesTag = (AnalyzeStackRequest.ResourcesFieldNumber << 3) | (uint)WireFormat.WireType.LengthDelimited;
    private readonly List<ByteString> resources = [];

    public MessageDescriptor Descriptor => AnalyzeStackRequest.Descriptor;

    public void Add(AnalyzerResource resource) => resources.Add(resource.ToByteString());

    public int CalculateSize()
    {
        var size = 0;
        foreach (var resource in resources)
            size += CodedOutputStream.ComputeTagSize(AnalyzeStackRequest.ResourcesFieldNumber) + CodedOutputStream.ComputeBytesSize(resource);
        return size;
    }

    public void InternalWriteTo(ref WriteContext ctx)
    {
        foreach (var resource in resources)
        {
            ctx.WriteTag(ResourcesTag);
            ctx.WriteBytes(resource);
        }
    }

    public void WriteTo(CodedOutputStream output) => output.WriteRawMessage(this);

    public void MergeFrom(CodedInputStream input) => throw new NotSupportedException("The request is only written.");

    public void InternalMergeFrom(ref ParseContext ctx) => throw new NotSupportedException("The request is only written.");
}
