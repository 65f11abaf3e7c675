using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using Pulumirpc;
using Testing;

namespace EndToEnd.Support;

/// <summary>A policy pack without rules that keeps what an engine asks it. The engine starts a script that prints the port of this process.</summary>
internal sealed class RecordingPack : GrpcService, IAsyncDisposable
{
    private readonly ScratchFolder folder = new();
    private readonly List<AnalyzeRequest> analyzed = [];
    private GrpcServer? server;

    private RecordingPack()
        : base("pulumirpc.Analyzer")
    {
        Unary("GetPluginInfo", Empty.Parser, (_, _) => Task.FromResult(new PluginInfo { Version = "1.0.0" }));
        Unary("GetAnalyzerInfo", Empty.Parser, (_, _) => Task.FromResult(new AnalyzerInfo { Name = "recording", Version = "1.0.0" }));
        Unary("ConfigureStack", AnalyzerStackConfigureRequest.Parser, (_, _) => Task.FromResult(new AnalyzerStackConfigureResponse()));
        Unary("Configure", ConfigureAnalyzerRequest.Parser, (_, _) => Task.FromResult(new Empty()));
        Unary("Remediate", AnalyzeRequest.Parser, (_, _) => Task.FromResult(new RemediateResponse()));
        Unary("Analyze", AnalyzeRequest.Parser, (request, _) => Task.FromResult(Record(request)));
        Unary("AnalyzeStack", AnalyzeStackRequest.Parser, (request, _) =>
        {
            Stack = request;
            return Task.FromResult(new AnalyzeResponse());
        });
        Unary("Cancel", Empty.Parser, (_, _) => Task.FromResult(new Empty()));
    }

    /// <summary>What <c>--policy-pack</c> takes.</summary>
    public string Path => folder.PathOf("pack");

    /// <summary>The requests about single resources.</summary>
    public IReadOnlyList<AnalyzeRequest> Analyzed => analyzed;

    /// <summary>The request about the whole stack.</summary>
    public AnalyzeStackRequest Stack { get; private set; } = new();

    /// <summary>Starts one.</summary>
    public static async Task<RecordingPack> StartAsync()
    {
        var pack = new RecordingPack();
        pack.server = await GrpcServer.StartAsync([pack]);
        await File.WriteAllTextAsync(pack.Path, $"#!/bin/sh\necho {pack.server.Port}\nexec tail --pid={System.Environment.ProcessId} -f /dev/null\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(pack.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return pack;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
        folder.Dispose();
    }

    private AnalyzeResponse Record(AnalyzeRequest request)
    {
        lock (analyzed)
            analyzed.Add(request);
        return new AnalyzeResponse();
    }
}
