using System.Diagnostics;
using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using Pulumirpc;

namespace Measure;

/// <summary>A running policy pack, configured as an engine does it.</summary>
internal sealed class PackProcess : IAsyncDisposable
{
    private readonly Process process;

    private PackProcess(Process process, int port)
    {
        this.process = process;
        Port = port;
    }

    public int Port { get; }

    /// <summary>The policies that the pack has.</summary>
    public AnalyzerInfo Info { get; private set; } = new();

    /// <summary>Starts a pack and names the stack to it.</summary>
    /// <param name="file">The pack, or the host that runs it.</param>
    /// <param name="arguments">All of its arguments, the engine's address among them.</param>
    /// <param name="folder">The pack's folder.</param>
    public static async Task<PackProcess> StartAsync(string file, string[] arguments, string folder)
    {
        var info = new ProcessStartInfo(file, arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true };
        var started = Process.Start(info) ?? throw new InvalidOperationException($"{file} cannot be started");
        var port = await started.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"{file} did not say its port");
        var pack = new PackProcess(started, int.Parse(port, CultureInfo.InvariantCulture));
        pack.Info = await pack.IntroduceAsync();
        return pack;
    }

    /// <summary>Asks once, for the answer itself.</summary>
    public async Task<AnalyzeResponse> AnalyzeAsync(AnalyzeRequest request)
    {
        using var channel = new GrpcChannel($"127.0.0.1:{Port}");
        return await channel.UnaryAsync("pulumirpc.Analyzer/Analyze", request, AnalyzeResponse.Parser);
    }

    /// <summary>Gives every policy its own level, but disables some.</summary>
    public async Task ConfigureAsync(HashSet<string> disabled)
    {
        var configure = new ConfigureAnalyzerRequest();
        foreach (var policy in Info.Policies)
        {
            var level = disabled.Contains(policy.Name) ? EnforcementLevel.Disabled : policy.EnforcementLevel;
            configure.PolicyConfig.Add(policy.Name, new PolicyConfig { EnforcementLevel = level, Properties = new Struct() });
        }

        if (!Info.SupportsConfig)
            return;
        using var channel = new GrpcChannel($"127.0.0.1:{Port}");
        await channel.UnaryAsync("pulumirpc.Analyzer/Configure", configure, Empty.Parser);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task<AnalyzerInfo> IntroduceAsync()
    {
        using var channel = new GrpcChannel($"127.0.0.1:{Port}");
        await channel.UnaryAsync(
            "pulumirpc.Analyzer/ConfigureStack",
            new AnalyzerStackConfigureRequest { Stack = "prod", Project = "dbready", Organization = "organization", DryRun = true },
            AnalyzerStackConfigureResponse.Parser);
        return await channel.UnaryAsync("pulumirpc.Analyzer/GetAnalyzerInfo", new Empty(), AnalyzerInfo.Parser);
    }
}
