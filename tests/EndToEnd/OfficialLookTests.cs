using System.Text.RegularExpressions;
using EndToEnd.Support;
using Testing;

namespace EndToEnd;

/// <summary>A pack with our SDK and one with the official Node SDK, with equal rules: the released CLI prints the same of both.</summary>
public sealed partial class OfficialLookTests
{
    private const string Program = """
        name: orders
        runtime: yaml
        resources:
          orders:
            type: aws:rds/instance:Instance
            properties: { engine: postgres, instanceClass: db.t3.medium, publiclyAccessible: true, backupRetentionPeriod: 10 }
          reports:
            type: aws:rds/instance:Instance
            properties: { engine: postgres, instanceClass: db.t3.medium, multiAz: true, storageEncrypted: true, deletionProtection: true, backupRetentionPeriod: 3 }
        """;

    [SkippableTheory]
    [InlineData(null, 1, "instance-private", "instance-encrypted", "backup-days", "one-instance")]
    [InlineData("""{ "all": "advisory" }""", 0, "instance-private", "instance-encrypted", "backup-days", "one-instance")]
    [InlineData("""{ "all": "disabled" }""", 0)]
    [InlineData("""{ "instance-encrypted": "disabled", "instance-private": "advisory", "backup-days": { "enforcementLevel": "advisory", "minimum": 14 }, "one-instance": "mandatory" }""", 1, "instance-private", "at least 14", "one-instance")]
    [InlineData("""{ "all": "disabled", "instance-protected": "remediate" }""", 0, "instance-protected")]
    [InlineData("""{ "backup-days": { "minimum": "two weeks" } }""", 1, "backup-days")]
    [InlineData("""{ "backup-days": "often" }""", 1, "often")]
    public async Task Preview_prints_the_same(string? config, int exitCode, params string[] words)
    {
        var folder = await NodePackages.FolderAsync();
        await using var cloud = await TestCloud.StartAsync();
        using var packs = new ScratchFolder();
        packs.CopyFrom(Repository.PathOf("tests", "EndToEnd", "node", "equal"), "equal");
        Directory.CreateSymbolicLink(packs.PathOf("node_modules"), Path.Combine(folder, "node_modules"));
        var host = packs.PathOf("node_modules", "@pulumi", "pulumi", "cmd", "run-policy-pack");
        var node = await ScriptAsync(packs.PathOf("node"), $"cd '{packs.PathOf("equal")}' && exec '{Tool.Find("node")}' '{host}' \"$1\" .");
        var ours = await ScriptAsync(packs.PathOf("csharp"), $"exec '{Path.Combine(AppContext.BaseDirectory, "EqualPack")}' \"$@\"");

        var expected = await PreviewAsync(cloud, node, config);
        var actual = await PreviewAsync(cloud, ours, config);

        Assert.All(words, word => Assert.Contains(word, expected.Text, StringComparison.Ordinal));
        Assert.Equal(expected, actual);
        Assert.Equal(exitCode, actual.ExitCode);
    }

    private static async Task<(int ExitCode, string Text)> PreviewAsync(TestCloud cloud, string pack, string? config)
    {
        await using var workspace = PulumiWorkspace.Create("pulumi-language-yaml", cloud.Ports);
        await File.WriteAllTextAsync(Path.Combine(workspace.Folder, "Pulumi.yaml"), Program);
        string[] configured = [];
        if (config is not null)
        {
            await File.WriteAllTextAsync(Path.Combine(workspace.Folder, "config.json"), config);
            configured = ["--policy-pack-config", "config.json"];
        }

        await workspace.SucceedAsync("stack", "init", "dev");
        var result = await workspace.RunAsync(["preview", "--color", "never", "--policy-pack", pack, .. configured]);
        var lines = result.All.Replace(pack, "<pack>", StringComparison.Ordinal).Split('\n');

        // Before them stands how far it is, in no fixed order.
        var summary = lines.SkipWhile(line => !(line is "Policies:" or "Diagnostics:" || line.StartsWith("error:", StringComparison.Ordinal)));
        return (result.ExitCode, Duration().Replace(string.Join('\n', summary), "<time>"));
    }

    // An engine starts an executable as it is, whatever it is written in.
    private static async Task<string> ScriptAsync(string folder, string command)
    {
        Directory.CreateDirectory(folder);
        var script = Path.Combine(folder, "pack");
        await File.WriteAllTextAsync(script, $"#!/bin/sh\n{command}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return script;
    }

    [GeneratedRegex(@"\b\d+(\.\d+)?m?s\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Duration();
}
