using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;

namespace Pulumi.Experimental.Provider;

/// <summary>The provider's messages to and from the wire.</summary>
internal static class Wire
{
    public static ParameterizeRequest From(Pulumirpc.ParameterizeRequest request)
        => request.Value is { } value
            ? new(new ParametersValue(value.Name, value.Version, Bytes(value.Value)))
            : new(new ParametersArgs([.. request.Args?.Args ?? []]));

    public static GetSchemaRequest From(Pulumirpc.GetSchemaRequest request)
        => new(request.Version, NullIfEmpty(request.SubpackageName), NullIfEmpty(request.SubpackageVersion));

    public static CheckRequest From(Pulumirpc.CheckRequest request)
        => new(new Urn(request.Urn), Map(request.Olds), Map(request.News), Bytes(request.RandomSeed));

    public static DiffRequest From(Pulumirpc.DiffRequest request)
        => new(new Urn(request.Urn), request.Id, Map(request.Olds), Map(request.News), [.. request.IgnoreChanges], Map(request.OldInputs));

    public static ConfigureRequest From(Pulumirpc.ConfigureRequest request)
        => new(
            request.Variables.ToImmutableDictionary(StringComparer.Ordinal),
            Map(request.Args),
            request.AcceptSecrets,
            request.AcceptResources,
            request.SendsOldInputs,
            request.SendsOldInputsToDelete);

    public static InvokeRequest From(Pulumirpc.InvokeRequest request) => new(request.Tok, Map(request.Args));

    public static CreateRequest From(Pulumirpc.CreateRequest request)
        => new(new Urn(request.Urn), Map(request.Properties), TimeSpan.FromSeconds(request.Timeout), request.Preview);

    public static ReadRequest From(Pulumirpc.ReadRequest request)
        => new(new Urn(request.Urn), request.Id, Map(request.Properties), Map(request.Inputs));

    public static UpdateRequest From(Pulumirpc.UpdateRequest request)
        => new(
            new Urn(request.Urn),
            request.Id,
            Map(request.Olds),
            Map(request.News),
            TimeSpan.FromSeconds(request.Timeout),
            [.. request.IgnoreChanges],
            request.Preview,
            Map(request.OldInputs));

    public static DeleteRequest From(Pulumirpc.DeleteRequest request)
        => new(new Urn(request.Urn), request.Id, Map(request.Properties), TimeSpan.FromSeconds(request.Timeout), Map(request.OldInputs));

    public static Pulumirpc.ParameterizeResponse To(ParameterizeResponse response) => new() { Name = response.Name, Version = response.Version };

    public static Pulumirpc.CheckResponse To(CheckResponse response)
    {
        var result = new Pulumirpc.CheckResponse { Inputs = Struct(response.Inputs) };
        result.Failures.AddRange(Failures(response.Failures));
        return result;
    }

    public static Pulumirpc.DiffResponse To(DiffResponse response)
    {
        var result = new Pulumirpc.DiffResponse
        {
            Changes = response.Changes switch
            {
                null => Pulumirpc.DiffResponse.Types.DiffChanges.DiffUnknown,
                false => Pulumirpc.DiffResponse.Types.DiffChanges.DiffNone,
                true => Pulumirpc.DiffResponse.Types.DiffChanges.DiffSome,
            },
            DeleteBeforeReplace = response.DeleteBeforeReplace,
            HasDetailedDiff = response.DetailedDiff is not null, // the engine ignores the map without it
        };
        result.Replaces.AddRange(response.Replaces ?? []);
        result.Stables.AddRange(response.Stables ?? []);
        result.Diffs.AddRange(response.Diffs ?? []);
        foreach (var (path, diff) in response.DetailedDiff ?? ImmutableDictionary<string, PropertyDiff>.Empty)
            result.DetailedDiff.Add(path, new() { Kind = (Pulumirpc.PropertyDiff.Types.Kind)diff.Kind, InputDiff = diff.InputDiff });
        return result;
    }

    public static Pulumirpc.ConfigureResponse To(ConfigureResponse response)
        => new()
        {
            AcceptSecrets = response.AcceptSecrets,
            SupportsPreview = response.SupportsPreview,
            AcceptResources = response.AcceptResources,
            AcceptOutputs = response.AcceptOutputs,
        };

    public static Pulumirpc.InvokeResponse To(InvokeResponse response)
    {
        var result = new Pulumirpc.InvokeResponse { Return = Struct(response.Return) };
        result.Failures.AddRange(Failures(response.Failures));
        return result;
    }

    public static Pulumirpc.CreateResponse To(CreateResponse response, bool preview)
        => string.IsNullOrEmpty(response.Id) && !preview
            ? throw new GrpcException(GrpcStatusCode.Internal, "the provider created a resource without an id")
            : new() { Id = response.Id ?? "", Properties = Struct(response.Outputs) };

    public static Pulumirpc.ReadResponse To(ReadResponse response)
        => new() { Id = response.Id ?? "", Properties = Struct(response.Outputs), Inputs = Struct(response.Inputs) };

    public static Pulumirpc.UpdateResponse To(UpdateResponse response) => new() { Properties = Struct(response.Outputs) };

    private static ImmutableDictionary<string, PropertyValue> Map(Struct? properties) => PropertyValueCodec.FromStruct(properties);

    private static Struct Struct(IDictionary<string, PropertyValue>? properties)
        => PropertyValueCodec.ToStruct(properties ?? ImmutableDictionary<string, PropertyValue>.Empty, WireOptions.Registration);

    private static IEnumerable<Pulumirpc.CheckFailure> Failures(IList<CheckFailure>? failures)
        => (failures ?? []).Select(f => new Pulumirpc.CheckFailure { Property = f.Property, Reason = f.Reason });

    private static ImmutableArray<byte> Bytes(ByteString bytes) => ImmutableCollectionsMarshal.AsImmutableArray(bytes.ToByteArray());

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
