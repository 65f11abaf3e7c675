using System.Collections.Immutable;
using System.Text;
using Engine.Plans;
using Pulumi;
using Pulumi.Experimental;
using Pulumi.Experimental.Provider;
using Pulumi.Rpc;

namespace Engine.Offline;

/// <summary>
/// A provider that knows nothing but package schemas: it checks inputs, compares them with the state, and previews.
/// Whatever would read or change something real is refused with FAILED_PRECONDITION, so that nothing made up gets into a state.
/// </summary>
/// <param name="schemas">The packages it answers for: one, or all that a plugin can become by <c>Parameterize</c>.</param>
public sealed class OfflineProvider(IEnumerable<PackageSchema> schemas) : Provider
{
    private readonly ImmutableDictionary<string, PackageSchema> packages = schemas.ToImmutableDictionary(s => s.Name, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override Task<ParameterizeResponse> Parameterize(ParameterizeRequest request, CancellationToken ct)
    {
        // Arguments only name a package to somebody who generates an SDK; a program sends the value in its SDK.
        var name = request.Parameters is ParametersValue value ? value.Name : "";
        return packages.TryGetValue(name, out var package)
            ? Task.FromResult(new ParameterizeResponse(package.Name, package.Version))
            : throw new GrpcException(
                GrpcStatusCode.InvalidArgument,
                $"There is no schema here for package '{name}'; there are schemas for {string.Join(", ", packages.Keys.Order(StringComparer.Ordinal))}.");
    }

    /// <inheritdoc/>
    public override Task<GetSchemaResponse> GetSchema(GetSchemaRequest request, CancellationToken ct)
    {
        var package = string.IsNullOrEmpty(request.SubpackageName) ? packages.Values.FirstOrDefault() : packages.GetValueOrDefault(request.SubpackageName);
        return package is null
            ? throw new GrpcException(GrpcStatusCode.NotFound, $"There is no schema here for package '{request.SubpackageName}'.")
            : Task.FromResult(new GetSchemaResponse { Schema = Encoding.UTF8.GetString(package.Json.Span) });
    }

    /// <inheritdoc/>
    public override Task<CheckResponse> CheckConfig(CheckRequest request, CancellationToken ct)
        => Task.FromResult(Check(request, Schema(request.Type) is { } schema ? ProviderInputs.Decode(request.NewInputs, schema) : request.NewInputs));

    /// <inheritdoc/>
    public override Task<DiffResponse> DiffConfig(DiffRequest request, CancellationToken ct) => Diff(request, ct);

    /// <inheritdoc/>
    public override Task<ConfigureResponse> Configure(ConfigureRequest request, CancellationToken ct)
        => Task.FromResult(new ConfigureResponse { AcceptSecrets = true, AcceptResources = true, SupportsPreview = true });

    /// <inheritdoc/>
    public override Task<CheckResponse> Check(CheckRequest request, CancellationToken ct) => Task.FromResult(Check(request, request.NewInputs));

    /// <inheritdoc/>
    public override Task<DiffResponse> Diff(DiffRequest request, CancellationToken ct)
    {
        var diffs = PropertyComparison.Run(request.OldInputs, request.NewInputs, Schema(request.Type)).Diffs;
        return Task.FromResult(new DiffResponse
        {
            Changes = !diffs.IsEmpty,
            Diffs = [.. diffs.Select(d => PropertyPath.Parse(d.Path)[0]).Distinct(StringComparer.Ordinal)],
            Replaces = [.. diffs.Where(d => d.Replaces).Select(d => PropertyPath.Parse(d.Path)[0]).Distinct(StringComparer.Ordinal)],
            DetailedDiff = diffs.ToDictionary(
                d => d.Path, d => new Pulumi.Experimental.Provider.PropertyDiff { Kind = Kind(d), InputDiff = true }, StringComparer.Ordinal),
        });
    }

    /// <inheritdoc/>
    public override Task<CreateResponse> Create(CreateRequest request, CancellationToken ct)
        => request.Preview
            ? Task.FromResult(new CreateResponse { Outputs = Outputs(request.Type, [], request.Inputs) })
            : throw Refuse("create", request.Urn);

    /// <inheritdoc/>
    public override Task<UpdateResponse> Update(UpdateRequest request, CancellationToken ct)
        => request.Preview
            ? Task.FromResult(new UpdateResponse { Outputs = Outputs(request.Type, request.OldOutputs, request.NewInputs) })
            : throw Refuse("update", request.Urn);

    /// <inheritdoc/>
    public override Task<ReadResponse> Read(ReadRequest request, CancellationToken ct) => throw Refuse("read", request.Urn);

    /// <inheritdoc/>
    public override Task Delete(DeleteRequest request, CancellationToken ct) => throw Refuse("delete", request.Urn);

    /// <inheritdoc/>
    public override Task<InvokeResponse> Invoke(InvokeRequest request, CancellationToken ct)
        => throw new GrpcException(
            GrpcStatusCode.FailedPrecondition, $"The offline provider cannot answer the function {request.Tok}: only the real provider knows.");

    private CheckResponse Check(CheckRequest request, ImmutableDictionary<string, PropertyValue> inputs)
        => new()
        {
            Inputs = request.NewInputs,
            Failures = Schema(request.Type) is { } schema
                ? [.. InputCheck.Run(schema, inputs).Select(p => new CheckFailure(p.Path, p.Reason))]
                : [new CheckFailure("", $"{request.Type} is not in the schema that this offline provider has")],
        };

    private Dictionary<string, PropertyValue> Outputs(
        string type, ImmutableDictionary<string, PropertyValue> olds, ImmutableDictionary<string, PropertyValue> inputs)
    {
        var outputs = new Dictionary<string, PropertyValue>(StringComparer.Ordinal);
        var properties = Schema(type)?.Outputs ?? ImmutableDictionary<string, SchemaProperty>.Empty;
        foreach (var (name, property) in properties)
            outputs[name] = olds.GetValueOrDefault(name) ?? PropertyValue.Computed.WithSecret(property.Secret);
        foreach (var (name, value) in inputs)
            outputs[name] = properties.GetValueOrDefault(name) is { Secret: true } ? value.WithSecret(true) : value;
        return outputs;
    }

    private ResourceSchema? Schema(string type)
    {
        var package = type.StartsWith("pulumi:providers:", StringComparison.Ordinal) ? type["pulumi:providers:".Length..] : type.Split(':', 2)[0];
        return packages.GetValueOrDefault(package)?.Resource(type);
    }

    private static PropertyDiffKind Kind(PropertyDiff diff)
        => diff switch
        {
            { Old: null, Replaces: true } => PropertyDiffKind.AddReplace,
            { Old: null } => PropertyDiffKind.Add,
            { New: null, Replaces: true } => PropertyDiffKind.DeleteReplace,
            { New: null } => PropertyDiffKind.Delete,
            { Replaces: true } => PropertyDiffKind.UpdateReplace,
            _ => PropertyDiffKind.Update,
        };

    private static GrpcException Refuse(string operation, Urn urn)
        => new(
            GrpcStatusCode.FailedPrecondition,
            $"The offline provider does not {operation} {urn}: it only previews. Unset PULUMI_DEBUG_PROVIDERS to use the real provider.");
}
