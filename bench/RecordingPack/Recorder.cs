using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using Pulumirpc;

namespace RecordingPack;

/// <summary>Answers as a pack without rules and keeps what it was asked.</summary>
internal sealed class Recorder : GrpcService, IAsyncDisposable
{
    private readonly TaskCompletionSource cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly FileStream file;

    public Recorder(string path)
        : base("pulumirpc.Analyzer")
    {
        file = File.Create(path);
        Unary("GetPluginInfo", Empty.Parser, (_, _) => Task.FromResult(new PluginInfo { Version = "1.0.0" }));
        Unary("GetAnalyzerInfo", Empty.Parser, (_, _) => Task.FromResult(new AnalyzerInfo { Name = "recording", Version = "1.0.0" }));
        Unary("Analyze", AnalyzeRequest.Parser, (request, _) => Task.FromResult(Record(request)));
        Unary("Cancel", Empty.Parser, (_, _) =>
        {
            cancelled.TrySetResult();
            return Task.FromResult(new Empty());
        });
    }

    /// <summary>Done when the engine has said that it needs the pack no more.</summary>
    public Task Cancelled => cancelled.Task;

    public ValueTask DisposeAsync() => file.DisposeAsync();

    private AnalyzeResponse Record(AnalyzeRequest request)
    {
        lock (file)
        {
            request.WriteDelimitedTo(file);
            file.Flush(); // the engine may end this process at any time
        }

        return new AnalyzeResponse();
    }
}
