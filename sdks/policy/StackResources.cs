using System.Collections.Immutable;
using Pulumi.Rpc;

namespace Pulumi.Policy;

/// <summary>
/// The resources of a stack check, in the wire form of the request. A stack may have ten thousands of them: as messages they would
/// take five times the memory. Policies look at one after another, so the last one read is kept.
/// </summary>
internal sealed class StackResources(ReadOnlyMemory<byte> request, SeenInputs seen)
{
    private static readonly Google.Protobuf.MessageParser<Pulumirpc.AnalyzerResourceNames> Names =
        Pulumirpc.AnalyzerResourceNames.Parser.WithDiscardUnknownFields(true);

    private (ReadOnlyMemory<byte> Wire, ResourceContent? Content) last;

    /// <summary>All of them, in the order of their URNs.</summary>
    /// <exception cref="GrpcException">The request is broken.</exception>
    public ImmutableArray<PolicyResource> InOrder()
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var resources = WireMessage.Split(request, Pulumirpc.AnalyzeStackRequest.ResourcesFieldNumber).ConvertAll(wire =>
        {
            var names = WireMessage.Parse(wire.Span, Names);
            return new PolicyResource(Shared(names.Type), names.Name, Shared(names.Urn), Shared(names.Parent), () => Read(wire));
        });
        resources.Sort(static (one, other) => string.CompareOrdinal(one.Urn, other.Urn));
        return [.. resources];

        // A parent is the URN of another resource.
        string Shared(string text) => texts.TryGetValue(text, out var known) ? known : texts[text] = text;
    }

    private ResourceContent Read(ReadOnlyMemory<byte> wire)
    {
        if (last.Content is { } content && last.Wire.Equals(wire))
            return content;
        var message = WireMessage.Parse(wire.Span, Pulumirpc.AnalyzerResource.Parser);
        last = (wire, ResourceContent.Of(message, seen.For(message)));
        return last.Content!;
    }
}
