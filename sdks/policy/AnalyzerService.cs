using System.Collections.Immutable;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;

namespace Pulumi.Policy;

/// <summary>The nine methods that an engine calls on a policy pack. Calls arrive side by side, and the checks in any order.</summary>
internal sealed class AnalyzerService : GrpcService
{
    private readonly PolicyPack pack;
    private readonly Action onCancel;
    private readonly SeenInputs seen = new();
    private readonly Lock configuring = new();
    private PolicyStack stack = PolicyStack.None;
    private IReadOnlyDictionary<string, PolicyConfig> configured = ImmutableDictionary<string, PolicyConfig>.Empty;
    private IReadOnlyDictionary<string, PolicyConfig> declared = ImmutableDictionary<string, PolicyConfig>.Empty;
    private volatile PolicyLevels levels;

    /// <summary>Serves a pack with its defaults: neither ConfigureStack nor Configure need ever arrive.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="onCancel">Called when the engine ends the pack.</param>
    public AnalyzerService(PolicyPack pack, Action onCancel)
        : base("pulumirpc.Analyzer")
    {
        this.pack = pack;
        this.onCancel = onCancel;
        levels = new PolicyLevels(pack, stack, configured, declared);
        Serve("Handshake", Pulumirpc.AnalyzerHandshakeRequest.Parser, _ => new Pulumirpc.AnalyzerHandshakeResponse());
        Serve("GetPluginInfo", Empty.Parser, _ => new Pulumirpc.PluginInfo { Version = pack.Version });
        Serve("GetAnalyzerInfo", Empty.Parser, _ => PolicyPackDescription.Of(levels));
        Serve("ConfigureStack", Pulumirpc.AnalyzerStackConfigureRequest.Parser, ConfigureStack);
        Serve("Configure", Pulumirpc.ConfigureAnalyzerRequest.Parser, Configure);
        Serve("Analyze", Pulumirpc.AnalyzeRequest.Parser, Analyze);
        Unary("AnalyzeStack", (request, _) => Task.FromResult(PolicyPackAnalysis.AnalyzeStack(levels, new StackResources(request, seen))));
        Serve("Remediate", Pulumirpc.AnalyzeRequest.Parser, request => PolicyPackAnalysis.Remediate(levels, request));
        Serve("Cancel", Empty.Parser, _ => Cancel());
    }

    private void Serve<TRequest, TResponse>(string method, MessageParser<TRequest> parser, Func<TRequest, TResponse> handler)
        where TRequest : IMessage<TRequest>
        where TResponse : IMessage<TResponse>
        => Unary(method, parser, (request, _) => Task.FromResult(handler(request)));

    private Pulumirpc.AnalyzerStackConfigureResponse ConfigureStack(Pulumirpc.AnalyzerStackConfigureRequest request)
    {
        Reconfigure(PolicyStack.From(request));
        return new Pulumirpc.AnalyzerStackConfigureResponse();
    }

    private Pulumirpc.AnalyzeResponse Analyze(Pulumirpc.AnalyzeRequest request)
    {
        seen.Add(request);
        if (pack.Args.DeclaredConfig is { } read && pack.Args.SeenTypes.Contains(request.Type))
            Reconfigure(newDeclared: read(new PolicyResource(request)));
        return PolicyPackAnalysis.Analyze(levels, request);
    }

    private Empty Configure(Pulumirpc.ConfigureAnalyzerRequest request)
    {
        Reconfigure(newConfig: PolicyLevels.Read(request.PolicyConfig));
        return new Empty();
    }

    private void Reconfigure(
        PolicyStack? newStack = null, IReadOnlyDictionary<string, PolicyConfig>? newConfig = null, IReadOnlyDictionary<string, PolicyConfig>? newDeclared = null)
    {
        lock (configuring)
        {
            stack = newStack ?? stack;
            configured = newConfig ?? configured;
            declared = newDeclared ?? declared;
            levels = new PolicyLevels(pack, stack, configured, declared);
        }
    }

    private Empty Cancel()
    {
        onCancel();
        return new Empty();
    }
}
