using System.Collections.Immutable;
using Engine.Processes;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Engine.Packs;

/// <summary>A pack that has introduced itself and is configured.</summary>
internal sealed class RunningPack : IDisposable
{
    private readonly PackProcess process;
    private readonly string yamlVersion;
    private readonly Dictionary<string, PolicySeverity> severities;

    private RunningPack(int index, PackProcess process, AnalyzerInfo info, string yamlVersion, Dictionary<string, PolicyConfig> config)
    {
        Index = index;
        this.process = process;
        this.yamlVersion = yamlVersion;
        severities = info.Policies.ToDictionary(p => p.Name, p => (PolicySeverity)p.Severity, StringComparer.Ordinal);
        Info = new PolicyPack(
            info.Name,
            VersionOr(info.Version),
            [.. info.Policies.Select(p => new Policy(
                p.Name, p.DisplayName, p.Description, (PolicyScope)p.PolicyType, (PolicyLevel)config[p.Name].EnforcementLevel, (PolicySeverity)p.Severity, p.Url))]);
    }

    /// <summary>The place among the packs of the run.</summary>
    public int Index { get; }

    public PolicyPack Info { get; }

    /// <summary>Set once a call has failed: the pack is not asked again.</summary>
    public bool Broken { get; set; }

    /// <summary>Starts a pack and makes the calls that come before the first resource.</summary>
    /// <exception cref="RunFailureException">The pack cannot be used.</exception>
    public static async Task<RunningPack> StartAsync(
        int index, PreviewOptions options, string address, ProcessScope processes, Action<string> onLine, CancellationToken cancellationToken)
    {
        var source = options.PolicyPacks[index];
        var command = await PackCommand.FindAsync(source, address, options, processes, cancellationToken);
        var running = await PackProcess.StartAsync(source.Path, command.Command, processes, options.PackPatience, onLine, cancellationToken);
        try
        {
            var folder = Path.GetFullPath(source.Path);
            await running.CallOptionalAsync(
                "Handshake",
                new AnalyzerHandshakeRequest { EngineAddress = address, RootDirectory = folder, ProgramDirectory = folder },
                AnalyzerHandshakeResponse.Parser,
                cancellationToken);
            await running.CallOptionalAsync("ConfigureStack", ConfigureRequest(options), AnalyzerStackConfigureResponse.Parser, cancellationToken);
            await running.CallAsync("GetPluginInfo", new Empty(), PluginInfo.Parser, cancellationToken);
            var info = await running.CallAsync("GetAnalyzerInfo", new Empty(), AnalyzerInfo.Parser, cancellationToken);
            var config = PackConfig.Combine(info, source.ConfigFile);
            if (info.SupportsConfig && config.Count > 0)
                await running.CallAsync("Configure", new ConfigureAnalyzerRequest { PolicyConfig = { config } }, Empty.Parser, cancellationToken);
            return new RunningPack(index, running, info, command.Version, config);
        }
        catch
        {
            running.Dispose();
            throw;
        }
    }

    public string VersionOr(string version) => yamlVersion.Length > 0 ? yamlVersion : version;

    public PolicySeverity SeverityOf(string policy) => severities.GetValueOrDefault(policy);

    public async Task<RemediateResponse> RemediateAsync(AnalyzeRequest request, CancellationToken cancellationToken)
        => await process.CallOptionalAsync("Remediate", request, RemediateResponse.Parser, cancellationToken) ?? new RemediateResponse();

    public Task<AnalyzeResponse> AnalyzeAsync(AnalyzeRequest request, CancellationToken cancellationToken)
        => process.CallAsync("Analyze", request, AnalyzeResponse.Parser, cancellationToken);

    public async Task<AnalyzeResponse> AnalyzeStackAsync(StackRequest request, CancellationToken cancellationToken)
        => await process.CallOptionalAsync("AnalyzeStack", request.CreateContent(), AnalyzeResponse.Parser, cancellationToken) ?? new AnalyzeResponse();

    /// <summary>Says goodbye. A pack that does not listen is ended with the run.</summary>
    public async Task CancelAsync(CancellationToken cancellationToken)
    {
        try
        {
            await process.CallOptionalAsync("Cancel", new Empty(), Empty.Parser, cancellationToken);
        }
        catch (RunFailureException)
        {
            // It may have ended before it answered, which is what was asked of it.
        }
    }

    public void Dispose() => process.Dispose();

    private static AnalyzerStackConfigureRequest ConfigureRequest(PreviewOptions options)
        => new()
        {
            Stack = options.Stack,
            Project = options.Project.Name,
            Organization = options.Organization,
            DryRun = true,
            Config = { options.Config.ToDictionary(c => c.Key, c => c.Value.Text, StringComparer.Ordinal) },
            ConfigSecretKeys = { options.Config.Where(c => c.Value.Secret).Select(c => c.Key).Order(StringComparer.Ordinal) },
        };
}
