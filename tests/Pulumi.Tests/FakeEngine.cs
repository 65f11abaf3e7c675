using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using Pulumirpc;

namespace Pulumi.Tests;

/// <summary>Serves a <see cref="FakeMonitor"/> and records messages; runs programs against them over the wire.</summary>
internal sealed class FakeEngine : GrpcService, IAsyncDisposable
{
    private readonly GrpcServer server;
    private readonly List<LogRequest> log = [];

    private FakeEngine(FakeMonitor monitor)
        : base("pulumirpc.Engine")
    {
        Monitor = monitor;
        Unary("Log", LogRequest.Parser, (request, _) =>
        {
            lock (log)
                log.Add(request);
            return Task.FromResult(new Empty());
        });
        Unary("RequirePulumiVersion", RequirePulumiVersionRequest.Parser, (request, _) => request.PulumiVersionRange == ">=3.0.0"
            ? Task.FromResult(new RequirePulumiVersionResponse())
            : throw new GrpcException(GrpcStatusCode.FailedPrecondition, "Pulumi CLI version 3.259.0 does not satisfy the version range"));
        server = GrpcServer.StartAsync([this, monitor]).GetAwaiter().GetResult();
    }

    public FakeMonitor Monitor { get; }

    public string Address => server.Address;

    public LogRequest[] Log
    {
        get
        {
            lock (log)
                return [.. log];
        }
    }

    public static FakeEngine Start() => new(new());

    /// <summary>A run that is not under way yet.</summary>
    public Deployment Deployment(bool preview = true, params (string Key, string Value)[] config)
        => new(
            new("shop", "dev", "acme", "/shop", preview, config.ToImmutableDictionary(c => c.Key, c => c.Value), ["shop:password"]),
            new GrpcMonitor(Address, parallel: 1),
            new GrpcEngineLog(Address));

    /// <summary>Runs a program without a stack class.</summary>
    /// <returns>The exit code.</returns>
    public Task<int> RunAsync(Action program, bool preview = true, StackOptions? options = null) => RunAsync(
        () =>
        {
            program();
            return Task.FromResult<IDictionary<string, object?>>(ImmutableDictionary<string, object?>.Empty);
        },
        preview,
        options);

    /// <summary>Runs a program without a stack class that returns outputs.</summary>
    /// <returns>The exit code.</returns>
    public Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> program, bool preview = true, StackOptions? options = null)
        => ProgramRun.RunAsync(Deployment(preview), () => new Stack(options).RunAsync(program));

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
