using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using Pulumirpc;

namespace Engine.Monitor;

/// <summary>The service that programs and plugins log to.</summary>
internal sealed class EngineService : GrpcService
{
    private readonly Deployment deployment;
    private string rootUrn = "";

    public EngineService(Deployment deployment)
        : base("pulumirpc.Engine")
    {
        this.deployment = deployment;
        Unary("Log", LogRequest.Parser, Log);
        Unary("GetRootResource", GetRootResourceRequest.Parser, (_, _) => Task.FromResult(new GetRootResourceResponse { Urn = rootUrn }));
        Unary("SetRootResource", SetRootResourceRequest.Parser, (request, _) =>
        {
            rootUrn = request.Urn;
            return Task.FromResult(new SetRootResourceResponse());
        });

        // This engine stands in for whatever release the program asks for.
        Unary("RequirePulumiVersion", RequirePulumiVersionRequest.Parser, (_, _) => Task.FromResult(new RequirePulumiVersionResponse()));
    }

    private Task<Empty> Log(LogRequest request, CancellationToken cancellationToken)
    {
        using var call = deployment.Activity.Begin();
        if (request.Ephemeral)
            deployment.Options.Progress(request.Message);
        else
            deployment.Log.Add((DiagnosticSeverity)request.Severity, request.Urn, request.Message);
        return Task.FromResult(new Empty());
    }
}
