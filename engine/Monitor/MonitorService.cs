using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using Pulumirpc;

namespace Engine.Monitor;

/// <summary>The service that programs register their resources with.</summary>
internal sealed class MonitorService : GrpcService
{
    // The list is frozen: newer features are asked for in other ways.
    private static readonly HashSet<string> Features = new(StringComparer.Ordinal)
    {
        "secrets", "resourceReferences", "outputValues", "aliasSpecs", "deletedWith", "replaceWith", "transforms", "invokeTransforms",
        "parameterization", "resourceHooks", "errorHooks", "sendsOptionsToHooks", "replacementTrigger",
    };

    private readonly Deployment deployment;
    private readonly Registrar registrar;
    private readonly ResourceReader reader;
    private readonly Invoker invoker;
    private readonly TaskCompletionSource completed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int hooksNoted;

    public MonitorService(Deployment deployment, Registrar registrar)
        : base("pulumirpc.ResourceMonitor")
    {
        this.deployment = deployment;
        this.registrar = registrar;
        reader = new ResourceReader(deployment, registrar);
        invoker = new Invoker(deployment, registrar);
        Serve("SupportsFeature", SupportsFeatureRequest.Parser, (r, _) => Task.FromResult(new SupportsFeatureResponse { HasSupport = Features.Contains(r.Id) }));
        Serve("RegisterResource", RegisterResourceRequest.Parser, RegisterAsync);
        Serve("RegisterResourceOutputs", RegisterResourceOutputsRequest.Parser, RegisterOutputs);
        Serve("ReadResource", ReadResourceRequest.Parser, reader.ReadAsync);
        Serve("Invoke", ResourceInvokeRequest.Parser, invoker.InvokeAsync);
        Serve("Call", ResourceCallRequest.Parser, invoker.Call);
        Serve("RegisterPackage", RegisterPackageRequest.Parser, (r, _) => Task.FromResult(registrar.Packages.Register(r)));
        Serve("RegisterStackTransform", Callback.Parser, (r, _) => Done(() => registrar.Transforms.AddForStack(r)));
        Serve("RegisterStackInvokeTransform", Callback.Parser, (r, _) => Done(() => registrar.Transforms.AddForInvokes(r)));
        Serve("RegisterResourceHook", Empty.Parser, (_, _) => Done(NoteHooks));
        Serve("RegisterErrorHook", Empty.Parser, (_, _) => Done(NoteHooks));
        Serve("SignalAndWaitForShutdown", Empty.Parser, (_, _) => Done(() => completed.TrySetResult()));
    }

    /// <summary>Ends when the program says that it has registered everything.</summary>
    public Task Completed => completed.Task;

    private void Serve<TRequest, TResponse>(
        string method, MessageParser<TRequest> parser, Func<TRequest, CancellationToken, Task<TResponse>> handler)
        where TRequest : IMessage<TRequest>
        where TResponse : IMessage<TResponse>
        => Unary(method, parser, async (request, cancellationToken) =>
        {
            using var call = deployment.Activity.Begin();
            return await handler(request, cancellationToken);
        });

    private async Task<RegisterResourceResponse> RegisterAsync(RegisterResourceRequest request, CancellationToken cancellationToken)
    {
        RegisteredResource resource;
        try
        {
            resource = await registrar.RegisterAsync(request, cancellationToken);
        }
        catch (GrpcException e)
        {
            deployment.Log.Add(DiagnosticSeverity.Error, "", $"{request.Name} ({request.Type}): {e.Message}");
            deployment.Log.Fail(FailureKind.ResourceRefused, e.Message);
            throw;
        }

        var outputs = resource.State.OutputValues;
        if (!request.SupportsPartialValues)
            outputs = WireValues.WithoutUnknowns(outputs);
        if (!request.AcceptSecrets)
            outputs = WireValues.WithoutSecrets(outputs);
        if (!request.AcceptResources)
            outputs = WireValues.WithoutReferences(outputs);
        return new RegisterResourceResponse { Urn = resource.State.Urn, Id = resource.State.Id, Object = outputs };
    }

    private Task<Empty> RegisterOutputs(RegisterResourceOutputsRequest request, CancellationToken cancellationToken)
    {
        var resource = deployment.Graph.Find(request.Urn);
        if (resource is null || resource.State.Custom || !resource.TryRegisterOutputs())
        {
            throw new GrpcException(
                GrpcStatusCode.InvalidArgument,
                $"resource '{request.Urn}' registration isn't pending: outputs are registered once, for a component that is registered.");
        }

        resource.State.OutputValues = WireValues.WithoutOutputs(request.Outputs ?? new Struct());
        return Task.FromResult(new Empty());
    }

    private void NoteHooks()
    {
        if (Interlocked.Exchange(ref hooksNoted, 1) == 0)
            deployment.Log.Add(DiagnosticSeverity.Info, "", "The program registered resource hooks; this preview does not run them.");
    }

    private static Task<Empty> Done(Action action)
    {
        action();
        return Task.FromResult(new Empty());
    }
}
