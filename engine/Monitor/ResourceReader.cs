using System.Collections.Immutable;
using Engine.Plans;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Experimental;
using Pulumi.Rpc;
using Pulumirpc;

namespace Engine.Monitor;

/// <summary>Answers reads of existing resources (<c>Get</c>) from the state, and otherwise with what is not known yet.</summary>
internal sealed class ResourceReader(Deployment deployment, Registrar registrar)
{
    private const string StackReference = "pulumi:pulumi:StackReference";

    /// <summary>Answers a read.</summary>
    /// <exception cref="GrpcException">The resource cannot be read here.</exception>
    public async Task<ReadResourceResponse> ReadAsync(ReadResourceRequest request, CancellationToken cancellationToken)
    {
        registrar.Parent(request.Parent);
        var urn = UrnText.Create(deployment.Options.Stack, deployment.Options.Project.Name, request.Parent, request.Type, request.Name);
        var stack = request.Type == StackReference ? StackOutputs(request) : null;
        var old = deployment.Former.Claim(urn, request.Parent, request.Type, request.Name, []);
        var provider = request.Provider.Length > 0 || stack is not null
            ? request.Provider
            : await registrar.DefaultProviderAsync(request.PackageRef, request.Type, request.Version, request.PluginDownloadURL, cancellationToken);
        var state = new ResourceState
        {
            Urn = urn,
            Type = request.Type,
            Name = request.Name,
            Parent = deployment.Graph.Shared(request.Parent),
            Custom = true,
            External = true,
            Id = request.Id,
            Provider = provider,
            Dependencies = [.. request.Dependencies.Select(deployment.Graph.Shared)],
            Options = ResourceOptions.None with { AdditionalSecretOutputs = [.. request.AdditionalSecretOutputs] },
            InputValues = WireValues.WithoutOutputs(request.Properties ?? new Struct()),
        };
        var resource = new RegisteredResource(state) { Step = StepPlanner.Plan(state, old, schema: null) };
        deployment.Graph.Add(resource);
        var known = old is not null && string.Equals(old.Id, request.Id, StringComparison.Ordinal);
        var schema = deployment.ResourceSchema(state.Type);
        state.OutputSource = () => stack ?? PreviewOutputs.Of(state, old, known ? StepOp.Same : StepOp.Read, schema);
        var outputs = state.OutputValues;
        var properties = request.AcceptSecrets ? outputs : WireValues.WithoutSecrets(outputs);
        return new ReadResourceResponse
        {
            Urn = urn,
            Properties = request.AcceptResources ? properties : WireValues.WithoutReferences(properties),
        };
    }

    // As the released engine answers: the outputs, and which of them are secret.
    private Struct StackOutputs(ReadResourceRequest request)
    {
        if (deployment.Options.References.Select(snapshot => StackOf(snapshot, request.Id)).FirstOrDefault(found => found is not null) is not { } stack)
        {
            var message = $"The stack reference '{request.Name}' to '{request.Id}' cannot be read: a preview without a backend has no other stacks. "
                + $"Give what 'pulumi stack export --stack {request.Id}' writes with --reference, or run the program with the Pulumi CLI.";
            deployment.Log.Add(DiagnosticSeverity.Error, "", message);
            deployment.Log.Fail(FailureKind.ResourceRefused, message);
            throw new GrpcException(GrpcStatusCode.NotFound, message);
        }

        var secrets = stack.Outputs.Where(output => ContainsSecret(output.Value)).Select(output => new PropertyValue(output.Key)).ToImmutableArray();
        return PropertyValueCodec.ToStruct(
            ImmutableDictionary<string, PropertyValue>.Empty
                .Add("name", new PropertyValue(request.Id))
                .Add("outputs", new PropertyValue(stack.Outputs))
                .Add("secretOutputNames", new PropertyValue(secrets)),
            WireOptions.Registration);
    }

    private static bool ContainsSecret(PropertyValue value) =>
        value.IsSecret || (value.TryGetMap(out var map) && map.Values.Any(ContainsSecret)) || (value.TryGetArray(out var items) && items.Any(ContainsSecret));

    /// <summary>The stack of an export, where that is the named one: an export does not say its organization.</summary>
    private static SnapshotResource? StackOf(Snapshot snapshot, string name) => snapshot.Resources.FirstOrDefault(resource =>
        resource.Type == "pulumi:pulumi:Stack" && resource.Urn.Split("::", 3) is [var head, var project, _]
        && $"/{name}".EndsWith($"/{project}/{head[(head.LastIndexOf(':') + 1)..]}", StringComparison.Ordinal));
}
