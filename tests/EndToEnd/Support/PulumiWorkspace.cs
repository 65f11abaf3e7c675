using System.Globalization;
using System.Text.Json.Nodes;
using Testing;

namespace EndToEnd.Support;

/// <summary>
/// A project folder with the released Pulumi CLI on it: a state folder and a <c>PULUMI_HOME</c> of its own, and test providers attached.
/// </summary>
internal sealed class PulumiWorkspace : IAsyncDisposable
{
    private readonly ScratchFolder scratch = new();
    private readonly Dictionary<string, string?> environment;
    private readonly string pulumi;

    private PulumiWorkspace(string pulumi, string languageHosts, string attached)
    {
        this.pulumi = pulumi;
        environment = new(StringComparer.Ordinal)
        {
            ["PULUMI_HOME"] = scratch.PathOf("home"),
            ["PULUMI_BACKEND_URL"] = "file://" + scratch.PathOf("state"),
            ["PULUMI_CONFIG_PASSPHRASE"] = "correct horse battery staple",
            ["PULUMI_SKIP_UPDATE_CHECK"] = "true",
            ["PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION"] = "true",
            ["PULUMI_DEBUG_PROVIDERS"] = attached,
            ["PULUMI_DEBUG_COMMANDS"] = "true", // for --event-log
            ["PULUMI_EXPERIMENTAL"] = "true",
            ["PULUMI_SKIP_CHECKPOINTS"] = "true", // the state is written once, not after each of a thousand steps
            ["PATH"] = languageHosts + Path.PathSeparator + System.Environment.GetEnvironmentVariable("PATH"),
        };
        Directory.CreateDirectory(scratch.PathOf("state"));
    }

    /// <summary>What <c>pulumi</c> runs with: its home, its backend, the passphrase of its secrets.</summary>
    public IReadOnlyDictionary<string, string?> Environment => environment;

    /// <summary>The project's folder.</summary>
    public string Folder => scratch.PathOf("project");

    /// <summary>An empty project folder.</summary>
    /// <param name="languageHost">The language host that its programs need: <c>pulumi-language-dotnet</c>.</param>
    /// <param name="providers">The attached providers: name and port.</param>
    public static PulumiWorkspace Create(string languageHost, IReadOnlyDictionary<string, int> providers)
    {
        var attached = providers.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Key}:{p.Value}"));
        var workspace = new PulumiWorkspace(
            Tool.Find("pulumi"), Path.GetDirectoryName(Tool.Find(languageHost, "pulumi"))!, string.Join(',', attached));
        Directory.CreateDirectory(workspace.Folder);
        return workspace;
    }

    /// <summary>The clone's own project with the built program, so that nothing is compiled: its catalogues, which a test may edit.</summary>
    public static async Task<PulumiWorkspace> OfThisProjectAsync(IReadOnlyDictionary<string, int> providers)
    {
        await Dbready.BuiltAsync();
        var workspace = Create("pulumi-language-dotnet", providers);
        workspace.scratch.CopyFrom(Repository.PathOf("stacks"), Path.Combine("project", "stacks"));
        foreach (var settings in Directory.EnumerateFiles(Repository.Root, "Pulumi.*.yaml"))
            File.Copy(settings, Path.Combine(workspace.Folder, Path.GetFileName(settings)));
        Directory.CreateDirectory(Path.Combine(workspace.Folder, "infra"));
        var program = Path.Combine(Dbready.Bin, "Infra");
        await File.WriteAllTextAsync(
            Path.Combine(workspace.Folder, "Pulumi.yaml"),
            $"name: dbready\nmain: infra\nruntime:\n  name: dotnet\n  options:\n    binary: {program}\n");
        return workspace;
    }

    /// <summary>A project that declares the given resources (type, name, inputs) and nothing else.</summary>
    public static async Task<PulumiWorkspace> OfRawProgramAsync(IReadOnlyDictionary<string, int> providers, JsonArray resources)
    {
        await Dbready.BuiltAsync();
        var workspace = Create("pulumi-language-dotnet", providers);
        var program = Path.Combine(AppContext.BaseDirectory, "RawProgram");
        await File.WriteAllTextAsync(
            Path.Combine(workspace.Folder, "Pulumi.yaml"), $"name: raw\nruntime:\n  name: dotnet\n  options:\n    binary: {program}\n");
        await File.WriteAllTextAsync(Path.Combine(workspace.Folder, "resources.json"), resources.ToJsonString());
        return workspace;
    }

    /// <summary>Runs <c>pulumi</c> in the project's folder.</summary>
    public Task<ProcessResult> RunAsync(params string[] arguments)
        => Processes.RunAsync(pulumi, [.. arguments, "--non-interactive"], Folder, environment);

    /// <summary>Runs <c>pulumi</c> and fails the test unless it succeeds.</summary>
    public async Task<ProcessResult> SucceedAsync(params string[] arguments)
    {
        var result = await RunAsync(arguments);
        Assert.True(result.ExitCode == 0, $"pulumi {string.Join(' ', arguments)}: {result.All}");
        return result;
    }

    /// <summary>Brings a stack up, and exports its state.</summary>
    /// <returns>The file of the export.</returns>
    public async Task<string> UpAndExportAsync(string stack)
    {
        await SucceedAsync("stack", "select", "--create", stack);
        await SucceedAsync("up", "--yes", "--skip-preview");
        var export = scratch.PathOf("export.json");
        await SucceedAsync("stack", "export", "--file", export);
        return export;
    }

    /// <summary>Puts the clone's own catalogues in place of those that a test edited.</summary>
    public void RestoreCatalogues()
    {
        Directory.Delete(Path.Combine(Folder, "stacks"), recursive: true);
        scratch.CopyFrom(Repository.PathOf("stacks"), Path.Combine("project", "stacks"));
    }

    /// <summary>Replaces text in a file of the project, which must hold it.</summary>
    public async Task EditAsync(string file, string find, string put)
    {
        var path = Path.Combine(Folder, file);
        var text = await File.ReadAllTextAsync(path);
        Assert.Contains(find, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, text.Replace(find, put, StringComparison.Ordinal));
    }

    /// <summary>Previews a stack with a policy pack, and reads what the pack reported from the engine's event log.</summary>
    /// <param name="stack">The stack, which is made.</param>
    /// <param name="pack">The pack; the built one when left out.</param>
    public async Task<IReadOnlyList<PolicyFinding>> PolicyFindingsAsync(string stack, string? pack = null)
    {
        return EngineEvents.PolicyFindings(await PreviewAsync(stack, [], pack));
    }

    /// <summary>Previews a stack with a policy pack.</summary>
    /// <param name="stack">The stack, which is made.</param>
    /// <param name="arguments">More arguments.</param>
    /// <param name="pack">The pack; the built one when left out.</param>
    /// <returns>The file of the engine's event log.</returns>
    public async Task<string> PreviewAsync(string stack, string[] arguments, string? pack = null)
    {
        await SucceedAsync("stack", "init", stack);
        var log = scratch.PathOf("events.json");
        var result = await RunAsync(["preview", "--policy-pack", pack ?? Path.Combine(Dbready.Bin, "Policies"), "--event-log", log, .. arguments]);
        Assert.True(File.Exists(log), result.All);
        return log;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        scratch.Dispose();
        return ValueTask.CompletedTask;
    }
}
