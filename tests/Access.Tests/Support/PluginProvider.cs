using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Experimental;
using Pulumi.Experimental.Provider;
using Pulumi.Rpc;

namespace Access.Tests.Support;

/// <summary>The plugin as a process of its own, called over gRPC as an engine calls it. Killed when disposed.</summary>
internal sealed class PluginProvider : Provider, IAsyncDisposable
{
    private readonly GrpcServer engine;
    private readonly Process process;
    private readonly GrpcChannel channel;

    private PluginProvider(GrpcServer engine, Process process, GrpcChannel channel)
    {
        this.engine = engine;
        this.process = process;
        this.channel = channel;
    }

    public static async Task<PluginProvider> StartAsync()
    {
        // The plugin ends by itself when this engine is gone.
        var server = await GrpcServer.StartAsync([new SilentEngine()]);
        var plugin = Process.Start(new ProcessStartInfo("dotnet", [typeof(AccessProvider).Assembly.Location, server.Address])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        var port = await plugin.StandardOutput.ReadLineAsync();
        return new PluginProvider(server, plugin, new GrpcChannel(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}")));
    }

    /// <summary>kill -9.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        process.Dispose();
        channel.Dispose();
        await engine.DisposeAsync();
    }

    public override async Task<ConfigureResponse> Configure(ConfigureRequest request, CancellationToken ct)
    {
        var message = new Pulumirpc.ConfigureRequest { Args = Write(request.Args), AcceptSecrets = true, AcceptResources = true, SendsOldInputs = true, SendsOldInputsToDelete = true };
        await CallAsync("Configure", message, Pulumirpc.ConfigureResponse.Parser, ct);
        return new ConfigureResponse();
    }

    public override async Task<CheckResponse> Check(CheckRequest request, CancellationToken ct)
    {
        var message = new Pulumirpc.CheckRequest { Urn = request.Urn, Olds = Write(request.OldInputs), News = Write(request.NewInputs) };
        var response = await CallAsync("Check", message, Pulumirpc.CheckResponse.Parser, ct);
        return new CheckResponse { Inputs = Read(response.Inputs), Failures = [.. response.Failures.Select(f => new CheckFailure(f.Property, f.Reason))] };
    }

    public override async Task<DiffResponse> Diff(DiffRequest request, CancellationToken ct)
    {
        var message = new Pulumirpc.DiffRequest
        {
            Urn = request.Urn,
            Id = request.Id,
            Olds = Write(request.OldOutputs),
            News = Write(request.NewInputs),
            OldInputs = Write(request.OldInputs),
        };
        var response = await CallAsync("Diff", message, Pulumirpc.DiffResponse.Parser, ct);
        return new DiffResponse
        {
            Changes = response.Changes == Pulumirpc.DiffResponse.Types.DiffChanges.DiffSome,
            Replaces = [.. response.Replaces],
            DetailedDiff = response.DetailedDiff.ToDictionary(d => d.Key, _ => new PropertyDiff(), StringComparer.Ordinal),
        };
    }

    public override async Task<CreateResponse> Create(CreateRequest request, CancellationToken ct)
    {
        var message = new Pulumirpc.CreateRequest { Urn = request.Urn, Properties = Write(request.Inputs) };
        var response = await CallAsync("Create", message, Pulumirpc.CreateResponse.Parser, ct);
        return new CreateResponse { Id = response.Id, Outputs = Read(response.Properties) };
    }

    public override async Task<ReadResponse> Read(ReadRequest request, CancellationToken ct)
    {
        var message = new Pulumirpc.ReadRequest { Urn = request.Urn, Id = request.Id, Properties = Write(request.Outputs), Inputs = Write(request.Inputs) };
        var response = await CallAsync("Read", message, Pulumirpc.ReadResponse.Parser, ct);
        return new ReadResponse { Id = response.Id, Inputs = Read(response.Inputs), Outputs = Read(response.Properties) };
    }

    public override async Task<UpdateResponse> Update(UpdateRequest request, CancellationToken ct)
    {
        var message = new Pulumirpc.UpdateRequest
        {
            Urn = request.Urn,
            Id = request.Id,
            Olds = Write(request.OldOutputs),
            News = Write(request.NewInputs),
            OldInputs = Write(request.OldInputs),
        };
        return new UpdateResponse { Outputs = Read((await CallAsync("Update", message, Pulumirpc.UpdateResponse.Parser, ct)).Properties) };
    }

    public override Task Delete(DeleteRequest request, CancellationToken ct)
        => CallAsync(
            "Delete",
            new Pulumirpc.DeleteRequest { Urn = request.Urn, Id = request.Id, Properties = Write(request.OldOutputs), OldInputs = Write(request.OldInputs) },
            Empty.Parser,
            ct);

    private Task<T> CallAsync<T>(string method, IMessage request, MessageParser<T> parser, CancellationToken ct)
        where T : IMessage<T>
        => channel.UnaryAsync("pulumirpc.ResourceProvider/" + method, request, parser, ct);

    private static Struct Write(ImmutableDictionary<string, PropertyValue> properties) => PropertyValueCodec.ToStruct(properties, WireOptions.Registration);

    private static ImmutableDictionary<string, PropertyValue> Read(Struct? properties) => PropertyValueCodec.FromStruct(properties);
}
