using System.Collections.Concurrent;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;

namespace Pulumi.Policy;

/// <summary>
/// Inputs that resource checks saw, for stack checks. While the configuration of a provider is not known (a database's host, before the
/// database is there), the engine shows stack checks its resources without any property; what was declared is known all the same.
/// </summary>
internal sealed class SeenInputs
{
    // Bytes: as messages they would take five times the memory, and stacks may have ten thousands of them.
    private readonly ConcurrentDictionary<string, ByteString> inputs = new(StringComparer.Ordinal);

    /// <summary>Keeps the inputs of a resource that will be shown without properties.</summary>
    public void Add(Pulumirpc.AnalyzeRequest request)
    {
        if (request.Provider?.Properties is { } configuration && request.Properties is { } properties && HasUnknown(configuration))
            inputs[request.Urn] = properties.ToByteString();
    }

    /// <summary>The inputs of a resource that is shown without properties; null when it has some, or was not seen.</summary>
    public Struct? For(Pulumirpc.AnalyzerResource resource)
        => resource.Properties is null or { Fields.Count: 0 } && inputs.TryGetValue(resource.Urn, out var bytes)
            ? WireMessage.Parse(bytes.Span, Struct.Parser)
            : null;

    private static bool HasUnknown(Struct members) => members.Fields.Values.Any(HasUnknown);

    private static bool HasUnknown(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.StringValue => WireConstants.IsUnknown(value.StringValue),
        Value.KindOneofCase.StructValue => HasUnknown(value.StructValue),
        Value.KindOneofCase.ListValue => value.ListValue.Values.Any(HasUnknown),
        _ => false,
    };
}
