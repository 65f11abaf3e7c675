using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using Pulumirpc;

namespace Engine.Monitor;

/// <summary>Answers what can be answered without providers, and says clearly what cannot.</summary>
internal sealed class Invoker(Deployment deployment, Registrar registrar)
{
    private const string GetResource = "pulumi:pulumi:getResource";

    /// <summary>Calls a function of the engine itself.</summary>
    /// <exception cref="GrpcException">Only a provider could answer.</exception>
    public async Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request, CancellationToken cancellationToken)
    {
        await registrar.Transforms.ApplyAsync(request, cancellationToken);
        return request.Tok == GetResource ? new ResourceInvokeResponse { Return = Find(request) } : throw Refuse("function", request.Tok);
    }

    /// <summary>Refuses a method call.</summary>
    /// <exception cref="GrpcException">Only a provider could answer.</exception>
    public Task<CallResponse> Call(ResourceCallRequest request, CancellationToken cancellationToken) => throw Refuse("method", request.Tok);

    private Struct Find(ResourceInvokeRequest request)
    {
        var urn = request.Args?.Fields.TryGetValue("urn", out var value) == true ? value.StringValue : "";
        var resource = deployment.Graph.Find(urn)?.State ?? throw new GrpcException(GrpcStatusCode.NotFound, $"unknown resource {urn}");
        var outputs = resource.OutputValues;
        var state = request.AcceptResources ? outputs : WireValues.WithoutReferences(outputs);
        return new Struct
        {
            Fields =
            {
                ["urn"] = Value.ForString(urn),
                ["id"] = Value.ForString(resource.Id.Length == 0 && resource.Custom ? WireConstants.Unknown : resource.Id),
                ["state"] = Value.ForStruct(state),
            },
        };
    }

    private GrpcException Refuse(string kind, string token)
    {
        var message = $"The {kind} {token} cannot be answered: only its provider knows, and a preview without providers has none. "
            + "Pass the value through the configuration instead, or run the program with the Pulumi CLI.";
        deployment.Log.Add(DiagnosticSeverity.Error, "", message);
        deployment.Log.Fail(FailureKind.ResourceRefused, message);
        return new GrpcException(GrpcStatusCode.FailedPrecondition, message);
    }
}
