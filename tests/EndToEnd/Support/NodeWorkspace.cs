using System.Text.Json;
using Testing;

namespace EndToEnd.Support;

/// <summary>Copies of the program and the pack in <c>tests/EndToEnd/node</c>, beside the official packages.</summary>
internal sealed class NodeWorkspace : IDisposable
{
    /// <summary>The passphrase that the stack's secrets are encrypted with.</summary>
    public const string Passphrase = "correct horse battery staple";

    /// <summary>The secret in the stack's configuration.</summary>
    public const string Secret = "planted-6bq3V";

    private readonly ScratchFolder scratch = new();

    private NodeWorkspace()
    {
    }

    /// <summary>The program's folder.</summary>
    public string Program => scratch.PathOf("program");

    /// <summary>The folder of the pack that is <c>@pulumi/awsguard</c>.</summary>
    public string AwsGuard => scratch.PathOf("awsguard");

    /// <summary>A workspace; ends the test where node or the packages cannot be had.</summary>
    public static async Task<NodeWorkspace> CreateAsync()
    {
        var packages = await NodePackages.FolderAsync();
        var workspace = new NodeWorkspace();
        workspace.scratch.CopyFrom(Repository.PathOf("tests", "EndToEnd", "node", "program"), "program");
        workspace.scratch.CopyFrom(Repository.PathOf("tests", "EndToEnd", "node", "awsguard"), "awsguard");
        Directory.CreateSymbolicLink(workspace.scratch.PathOf("node_modules"), Path.Combine(packages, "node_modules"));
        return workspace;
    }

    /// <summary>A path below the workspace.</summary>
    public string PathOf(string name) => scratch.PathOf(name);

    /// <summary>Runs <c>./dbready gate prod</c> on the Node program.</summary>
    public async Task<ProcessResult> GateAsync(params string[] arguments)
    {
        await Dbready.BuiltAsync();
        return await Processes.RunAsync(
            Repository.PathOf("dbready"),
            ["gate", "prod", "--program", Program, .. arguments],
            scratch.Path,
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["PULUMI_CONFIG_PASSPHRASE"] = Passphrase });
    }

    /// <summary>The findings in a report of <c>--format json</c>, each as level, rule, name of the resource and message, sorted.</summary>
    public static string[] Findings(ProcessResult gate)
    {
        using var report = JsonDocument.Parse(gate.Output);
        return [.. report.RootElement.GetProperty("findings").EnumerateArray()
            .Select(f => $"{f.GetProperty("level")} {f.GetProperty("rule")} {f.GetProperty("resource")}: {f.GetProperty("message")}")
            .Order(StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public void Dispose() => scratch.Dispose();
}
