using EndToEnd.Support;
using Testing;

namespace EndToEnd;

/// <summary>A planted secret, and the passwords that the test cloud makes up, appear nowhere in clear.</summary>
public sealed class SecretTests
{
    private const string Planted = "planted-9f3Kq-made-up";

    [SkippableFact]
    public async Task Secret_appears_in_no_output_report_or_state()
    {
        await using var cloud = await TestCloud.StartAsync();
        await using var workspace = await PulumiWorkspace.OfThisProjectAsync(cloud.Ports);
        await workspace.SucceedAsync("stack", "init", "prod");
        await workspace.SucceedAsync("config", "set", "--secret", "dbready:planted", Planted);
        var export = await workspace.UpAndExportAsync("prod");
        var made = "auth-service-a-result"; // what the test cloud's random:RandomPassword gives out
        AssertNoneIn(await File.ReadAllTextAsync(export), made);

        foreach (var format in new[] { "table", "json", "markdown", "sarif", "junit" })
        {
            var gate = await Dbready.RunInAsync(workspace.Folder, workspace.Environment, "gate", "prod", "--state", export, "--format", format);
            Assert.True(gate.ExitCode == 0, gate.All);
            AssertNoneIn(gate.All, made);
        }

        AssertNoneIn((await Dbready.RunInAsync(workspace.Folder, workspace.Environment, "preview", "prod", "--state", export)).All, made);
        AssertNoneIn((await workspace.SucceedAsync("stack", "output", "--json")).All, made);
    }

    [SkippableFact]
    public async Task Secret_appears_in_no_command_line()
    {
        Skip.IfNot(ProcessList.IsReadable, "no /proc on this system");
        await using var cloud = await TestCloud.StartAsync();
        await using var workspace = await PulumiWorkspace.OfThisProjectAsync(cloud.Ports);
        await workspace.SucceedAsync("stack", "init", "prod");
        await workspace.SucceedAsync("config", "set", "--secret", "--path", "dbready:urls.legacy", $"postgres://app:{Planted}@db.example.com/app?sslmode=require");
        await workspace.SucceedAsync("config", "set", "--secret", "dbready:planted", Planted);
        var processes = new ProcessList();
        await using (processes)
        {
            await workspace.SucceedAsync("up", "--yes", "--skip-preview");
            var gate = await Dbready.RunInAsync(workspace.Folder, workspace.Environment, "gate", "prod");
            Assert.True(gate.ExitCode == 0, gate.All);
        }

        Assert.All([" up --yes", "dbready gate prod", "bin/Policies", "bin/Infra"], part => Assert.Contains(processes.Seen, line => line.Contains(part, StringComparison.Ordinal)));
        Assert.All(processes.Seen, line => AssertNoneIn(line, "auth-service-a-result"));
    }

    private static void AssertNoneIn(string text, string made)
    {
        Assert.DoesNotContain(Planted, text, StringComparison.Ordinal);
        Assert.DoesNotContain(made, text, StringComparison.Ordinal);
    }
}
