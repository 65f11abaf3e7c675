using Testing;

namespace EndToEnd.Support;

/// <summary>Copies of the programs and the pack in <c>tests/EndToEnd/node</c>, beside the official packages.</summary>
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

    /// <summary>The folder of a program with every fault that AWSGuard knows of a database.</summary>
    public string Bare => scratch.PathOf("bare");

    /// <summary>The folder of the pack that is <c>@pulumi/awsguard</c>.</summary>
    public string AwsGuard => scratch.PathOf("awsguard");

    /// <summary>A workspace; ends the test where node or the packages cannot be had.</summary>
    public static async Task<NodeWorkspace> CreateAsync()
    {
        var packages = await NodePackages.FolderAsync();
        var workspace = new NodeWorkspace();
        foreach (var folder in new[] { "program", "bare", "awsguard" })
            workspace.scratch.CopyFrom(Repository.PathOf("tests", "EndToEnd", "node", folder), folder);
        Directory.CreateSymbolicLink(workspace.scratch.PathOf("node_modules"), Path.Combine(packages, "node_modules"));
        return workspace;
    }

    /// <summary>Writes a copy of the clone's own project, which runs the built program.</summary>
    /// <param name="edit">Changes the text of <c>stacks/prod.yaml</c>.</param>
    /// <returns>The project's folder.</returns>
    public async Task<string> OwnProgramAsync(Func<string, string> edit)
    {
        await Dbready.BuiltAsync();
        scratch.CopyFrom(Repository.PathOf("stacks"), Path.Combine("own", "stacks"));
        Directory.CreateDirectory(scratch.PathOf("own", "infra"));
        await File.WriteAllTextAsync(
            scratch.PathOf("own", "Pulumi.yaml"),
            $"name: dbready\nmain: infra\nruntime:\n  name: dotnet\n  options:\n    binary: {Path.Combine(Dbready.Bin, "Infra")}\n");
        var catalog = scratch.PathOf("own", "stacks", "prod.yaml");
        await File.WriteAllTextAsync(catalog, edit(await File.ReadAllTextAsync(catalog)));
        return scratch.PathOf("own");
    }

    /// <summary>Writes a file beside the programs.</summary>
    /// <returns>Its path.</returns>
    public async Task<string> WriteAsync(string name, string text)
    {
        await File.WriteAllTextAsync(scratch.PathOf(name), text);
        return scratch.PathOf(name);
    }

    /// <summary>Runs <c>./dbready gate prod</c> on a program.</summary>
    public async Task<ProcessResult> GateAsync(string program, params string[] arguments)
    {
        await Dbready.BuiltAsync();
        return await Processes.RunAsync(
            Repository.PathOf("dbready"),
            ["gate", "prod", "--program", program, .. arguments],
            scratch.Path,
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["PULUMI_CONFIG_PASSPHRASE"] = Passphrase });
    }

    /// <inheritdoc/>
    public void Dispose() => scratch.Dispose();
}
