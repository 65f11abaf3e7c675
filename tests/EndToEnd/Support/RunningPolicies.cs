using System.Diagnostics;
using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using Pulumirpc;

namespace EndToEnd.Support;

/// <summary>The built pack as a process of its own, asked as an engine asks it.</summary>
internal sealed class RunningPolicies : IAsyncDisposable
{
    private readonly GrpcServer engine;
    private readonly Process process;
    private readonly GrpcChannel channel;

    private RunningPolicies(GrpcServer engine, Process process, int port)
    {
        this.engine = engine;
        this.process = process;
        channel = new GrpcChannel(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"));
    }

    /// <summary>Starts it for the stack <c>prod</c>.</summary>
    /// <param name="configFile">A file as for <c>--policy-pack-config</c>, with objects alone.</param>
    public static async Task<RunningPolicies> StartAsync(string configFile)
    {
        await Dbready.BuiltAsync();
        var server = await GrpcServer.StartAsync([]); // the pack ends with its engine
        var started = Process.Start(new ProcessStartInfo(Path.Combine(Dbready.Bin, "Policies"), [server.Address]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var pack = new RunningPolicies(server, started, int.Parse((await started.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture));
        await pack.channel.UnaryAsync("pulumirpc.Analyzer/ConfigureStack", new AnalyzerStackConfigureRequest { Stack = "prod", Project = "dbready", DryRun = true }, AnalyzerStackConfigureResponse.Parser);
        var levels = (await pack.channel.UnaryAsync("pulumirpc.Analyzer/GetAnalyzerInfo", new Empty(), AnalyzerInfo.Parser)).Policies.ToDictionary(policy => policy.Name, policy => policy.EnforcementLevel, StringComparer.Ordinal);
        var configured = new ConfigureAnalyzerRequest();
        foreach (var (rule, settings) in Struct.Parser.ParseJson(await File.ReadAllTextAsync(configFile)).Fields)
            configured.PolicyConfig.Add(rule, new PolicyConfig { EnforcementLevel = levels[rule], Properties = settings.StructValue });
        await pack.channel.UnaryAsync("pulumirpc.Analyzer/Configure", configured, Empty.Parser);
        return pack;
    }

    /// <summary>What it finds in a resource.</summary>
    public async Task<IEnumerable<(string Rule, string Message)>> AnalyzeAsync(AnalyzeRequest request)
        => Findings(await channel.UnaryAsync("pulumirpc.Analyzer/Analyze", request, AnalyzeResponse.Parser));

    /// <summary>What it finds in the whole stack.</summary>
    public async Task<IEnumerable<(string Rule, string Message)>> AnalyzeStackAsync(AnalyzeStackRequest request)
        => Findings(await channel.UnaryAsync("pulumirpc.Analyzer/AnalyzeStack", request, AnalyzeResponse.Parser));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        channel.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        await engine.DisposeAsync();
    }

    private static IEnumerable<(string Rule, string Message)> Findings(AnalyzeResponse response)
        => response.Diagnostics.Select(found => (found.PolicyName, $"{found.Urn} {found.Message}"));
}
