using System.Collections.Immutable;
using System.Text;
using Engine;
using Engine.Offline;
using Pulumi.Experimental;
using Pulumi.Experimental.Provider;

namespace EndToEnd.Support;

/// <summary>A cloud that always says yes: resources exist in the stack's state only, computed outputs are made up from their schema.</summary>
/// <param name="schema">What it has.</param>
/// <param name="estate">What exists without a stack, for imports.</param>
internal sealed class TestProvider(PackageSchema schema, Snapshot? estate) : Provider
{
    public override Task<ParameterizeResponse> Parameterize(ParameterizeRequest request, CancellationToken ct)
        => Task.FromResult(new ParameterizeResponse(schema.Name, schema.Version));

    public override Task<GetSchemaResponse> GetSchema(GetSchemaRequest request, CancellationToken ct)
        => Task.FromResult(new GetSchemaResponse { Schema = Encoding.UTF8.GetString(schema.Json.Span) });

    public override Task<CheckResponse> CheckConfig(CheckRequest request, CancellationToken ct)
        => Task.FromResult(new CheckResponse { Inputs = request.NewInputs });

    public override Task<DiffResponse> DiffConfig(DiffRequest request, CancellationToken ct) => Diff(request, ct);

    public override Task<ConfigureResponse> Configure(ConfigureRequest request, CancellationToken ct)
        => Task.FromResult(new ConfigureResponse { AcceptSecrets = true, AcceptResources = true, SupportsPreview = true });

    public override Task<CheckResponse> Check(CheckRequest request, CancellationToken ct)
        => Task.FromResult(new CheckResponse
        {
            Inputs = BridgedInputs.Has(schema)
                ? BridgedInputs.Of(schema.Resource(request.Type), request.NewInputs)
                : request.NewInputs,
        });

    public override Task<DiffResponse> Diff(DiffRequest request, CancellationToken ct)
    {
        var names = request.OldInputs.Keys.Union(request.NewInputs.Keys, StringComparer.Ordinal);
        var changed = names.Where(name => !Equals(Plain(request.OldInputs, name), Plain(request.NewInputs, name))).ToList();
        var inputs = schema.Resource(request.Type)?.Inputs;
        return Task.FromResult(new DiffResponse
        {
            Changes = changed.Count > 0,
            Diffs = changed,
            Replaces = [.. changed.Where(name => inputs is not null && inputs.TryGetValue(name, out var property) && property.Replaces)],
        });
    }

    public override Task<CreateResponse> Create(CreateRequest request, CancellationToken ct)
        => Task.FromResult(new CreateResponse
        {
            Id = request.Preview ? "" : request.Name + "-id",
            Outputs = Outputs(request.Type, request.Name, request.Inputs, request.Preview),
        });

    public override Task<ReadResponse> Read(ReadRequest request, CancellationToken ct)
    {
        if (!request.Outputs.IsEmpty)
            return Task.FromResult(new ReadResponse { Id = request.Id, Inputs = request.Inputs, Outputs = request.Outputs });
        var found = estate?.Resources.FirstOrDefault(resource => resource.Type == request.Type
            && (Named(resource, "identifier") ?? Named(resource, "name")) == request.Id);
        return Task.FromResult(found is null ? new ReadResponse() : new ReadResponse { Id = request.Id, Inputs = found.Inputs, Outputs = found.Outputs });
    }

    public override Task<UpdateResponse> Update(UpdateRequest request, CancellationToken ct)
        => Task.FromResult(new UpdateResponse { Outputs = Outputs(request.Type, request.Name, request.NewInputs, request.Preview) });

    public override Task Delete(DeleteRequest request, CancellationToken ct) => Task.CompletedTask;

    private static string? Named(SnapshotResource resource, string property)
        => resource.Outputs.TryGetValue(property, out var value) && value.WithSecret(false).TryGetString(out var name) ? name : null;

    // Whether a value is secret is no difference to a cloud.
    private static PropertyValue? Plain(ImmutableDictionary<string, PropertyValue> values, string name)
        => values.TryGetValue(name, out var value) ? value.WithSecret(false) : null;

    private Dictionary<string, PropertyValue> Outputs(
        string type, string name, ImmutableDictionary<string, PropertyValue> inputs, bool preview)
    {
        var outputs = new Dictionary<string, PropertyValue>(StringComparer.Ordinal);
        var resource = schema.Resource(type);
        foreach (var (property, declared) in resource?.Outputs ?? [])
        {
            // What could have been declared and was not, a cloud mostly leaves empty, but for a name.
            if (property is not ("name" or "identifier") && resource!.Inputs.ContainsKey(property))
                continue;
            var value = preview ? PropertyValue.Computed : MadeUp.Value(declared.Type, name, property);
            outputs[property] = value.WithSecret(declared.Secret);
        }

        foreach (var (property, value) in BridgedInputs.Unmarked(inputs))
            outputs[property] = value;
        return outputs;
    }
}
