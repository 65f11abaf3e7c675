using EndToEnd.Support;
using Testing;

namespace EndToEnd;

/// <summary>The project as it is in the repository, nothing built: the released CLI compiles program and pack, and reports what the embedded engine does.</summary>
public sealed class FromSourceTests
{
    private static readonly string[] Folders = ["access", "infra", "policies", "sdks", "stacks"];

    [SkippableFact]
    public async Task Preview_from_source_reports_a_fault_as_the_embedded_engine_does()
    {
        await using var cloud = await TestCloud.StartAsync();
        await using var workspace = PulumiWorkspace.Create("pulumi-language-dotnet", cloud.Ports);
        foreach (var file in Directory.EnumerateFiles(Repository.Root).Where(IsSetting))
            File.Copy(file, Path.Combine(workspace.Folder, Path.GetFileName(file)));
        foreach (var folder in Folders)
            CopySources(Repository.PathOf(folder), Path.Combine(workspace.Folder, folder));
        await workspace.EditAsync("stacks/prod.yaml", "multiAz: true", "multiAz: false");

        var gate = await Dbready.RunInAsync(workspace.Folder, "gate", "prod", "--format", "json");

        Assert.True(gate.ExitCode == 1, gate.All);
        var findings = GateReport.Of(gate).PolicyFindings;
        Assert.Contains(findings, f => f.Rule == "rds-multi-az");
        Assert.Equal(await workspace.PolicyFindingsAsync("prod", Path.Combine(workspace.Folder, "policies")), findings);
    }

    private static bool IsSetting(string path)
        => Path.GetFileName(path) is var name && (name.StartsWith("Pulumi.", StringComparison.Ordinal) || name.StartsWith("Directory.", StringComparison.Ordinal) || name == ".editorconfig");

    private static void CopySources(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in Directory.EnumerateFiles(source))
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        foreach (var folder in Directory.EnumerateDirectories(source).Where(f => Path.GetFileName(f) is not ("bin" or "obj")))
            CopySources(folder, Path.Combine(target, Path.GetFileName(folder)));
    }
}
