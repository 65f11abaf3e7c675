using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using Pulumirpc;

namespace Engine.Tests.Support;

/// <summary>A policy pack whose answers the test gives. Its process is a shell script that prints the port of this server.</summary>
internal sealed class FakePack : GrpcService, IAsyncDisposable
{
    private readonly List<string> calls = [];
    private readonly List<AnalyzeRequest> analyzed = [];
    private GrpcServer? server;

    public FakePack()
        : base("pulumirpc.Analyzer")
    {
        Answer("Handshake", AnalyzerHandshakeRequest.Parser, _ => new AnalyzerHandshakeResponse());
        Answer("ConfigureStack", AnalyzerStackConfigureRequest.Parser, request =>
        {
            Stack = request;
            return new AnalyzerStackConfigureResponse();
        });
        Answer("GetPluginInfo", Empty.Parser, _ => new PluginInfo { Version = "1.0.0" });
        Answer("GetAnalyzerInfo", Empty.Parser, _ => Info);
        Answer("Configure", ConfigureAnalyzerRequest.Parser, request =>
        {
            Configuration = request;
            return new Empty();
        });
        Answer("Remediate", AnalyzeRequest.Parser, request => Remediate(request));
        Answer("Analyze", AnalyzeRequest.Parser, request =>
        {
            lock (analyzed)
                analyzed.Add(request);
            return Analyze(request);
        });
        Answer("AnalyzeStack", AnalyzeStackRequest.Parser, request =>
        {
            StackRequest = request;
            return AnalyzeStack(request);
        });
        Answer("Cancel", Empty.Parser, _ => new Empty());
    }

    public AnalyzerInfo Info { get; set; } = new()
    {
        Name = "fake",
        Version = "0.1.0",
        Policies = { new PolicyInfo { Name = "rule", Description = "a rule", EnforcementLevel = EnforcementLevel.Mandatory, PolicyType = PolicyType.Resource, Severity = Pulumirpc.PolicySeverity.High } },
    };

    public Func<AnalyzeRequest, AnalyzeResponse> Analyze { get; set; } = _ => new AnalyzeResponse();

    public Func<AnalyzeRequest, RemediateResponse> Remediate { get; set; } = _ => new RemediateResponse();

    public Func<AnalyzeStackRequest, AnalyzeResponse> AnalyzeStack { get; set; } = _ => new AnalyzeResponse();

    public AnalyzerStackConfigureRequest? Stack { get; private set; }

    public ConfigureAnalyzerRequest? Configuration { get; private set; }

    public AnalyzeStackRequest? StackRequest { get; private set; }

    /// <summary>The methods called, in order.</summary>
    public IReadOnlyList<string> Calls
    {
        get
        {
            lock (calls)
                return [.. calls];
        }
    }

    public AnalyzeRequest AnalyzedOf(string name)
    {
        lock (analyzed)
            return analyzed.Single(a => a.Name == name);
    }

    /// <summary>Serves the pack, and writes the program that stands for it.</summary>
    public async Task<PolicyPackSource> StartAsync(ScriptedRun run, string? configFile = null)
    {
        server = await GrpcServer.StartAsync([this]);
        return new PolicyPackSource(run.Write("pack", $"#!/bin/sh\necho {server.Port}\nexec sleep 600\n"), ConfigFile: configFile);
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
    }

    private void Answer<TRequest, TResponse>(string method, Google.Protobuf.MessageParser<TRequest> parser, Func<TRequest, TResponse> answer)
        where TRequest : Google.Protobuf.IMessage<TRequest>
        where TResponse : Google.Protobuf.IMessage<TResponse>
        => Unary(method, parser, (request, _) =>
        {
            lock (calls)
                calls.Add(method);
            return Task.FromResult(answer(request));
        });
}
