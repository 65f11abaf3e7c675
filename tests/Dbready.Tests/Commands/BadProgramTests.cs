using Dbready.Tests.Support;

namespace Dbready.Tests.Commands;

/// <summary>Programs and packs that fail: the message says how, the gate is closed, and nobody sees a stack trace.</summary>
public sealed class BadProgramTests
{
    [SkippableTheory]
    [InlineData("exit 0", "The program ended without registering anything. Does it call Deployment.RunAsync?")]
    [InlineData("echo doom >&2; exit 3", "The program ended with exit code 3.")]
    [InlineData("kill -SEGV $$", "The program ended with exit code 139.")]
    [InlineData("head -c 300000 /dev/urandom; exit 1", "The program ended with exit code 1.")]
    public async Task Gate_program_that_fails_closes_the_gate_and_says_how_it_ended(string script, string message)
    {
        using var project = new ScriptedProject(script);
        var (exit, screen) = await project.RunAsync("gate", "prod", "--policy-pack", project.PathOf("nowhere"));
        Assert.Equal(ExitCodes.Findings, exit);
        Assert.Contains("NO-GO\n", screen.Output, StringComparison.Ordinal);

        (exit, screen) = await project.RunAsync("preview", "prod");
        Assert.Equal(ExitCodes.Findings, exit);
        Assert.Contains($"Failed: {message}\n", screen.Output, StringComparison.Ordinal);
        Assert.Contains($"error: {message}", screen.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", screen.Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Gate_pack_that_is_not_there_closes_the_gate()
    {
        using var project = new ScriptedProject("sleep 60");
        var (exit, screen) = await project.RunAsync("gate", "prod", "--policy-pack", project.PathOf("nowhere"));
        Assert.Equal(ExitCodes.Findings, exit);
        Assert.EndsWith(
            $"NO-GO\n  - Policy pack {project.PathOf("nowhere")} is not there: neither an executable nor a folder with PulumiPolicy.yaml.\n",
            screen.Output.Replace("\n    ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("echo ninety; sleep 60")]
    [InlineData("exit 7")]
    public async Task Gate_pack_that_says_no_port_closes_the_gate(string pack)
    {
        using var project = new ScriptedProject("sleep 60");
        var (exit, screen) = await project.RunAsync("gate", "prod", "--policy-pack", project.WriteScript("pack", pack));
        Assert.Equal(ExitCodes.Findings, exit);
        Assert.Contains("NO-GO\n", screen.Output, StringComparison.Ordinal);
        Assert.Contains("error: ", screen.Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Gate_program_that_fails_on_its_catalogue_shows_the_catalogue_s_faults_instead()
    {
        using var project = new ScriptedProject("echo 'Unhandled exception' >&2; exit 1");
        project.Write("stacks/prod.yaml", "environment: prod\nserverz: {}\n");
        var (exit, screen) = await project.RunAsync("preview", "prod");
        Assert.Equal(ExitCodes.WrongUse, exit);
        Assert.Contains("stacks/prod.yaml:2:1: error: serverz: unknown key", screen.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", screen.Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Preview_stack_without_catalogue_is_wrong_use()
    {
        using var project = new ScriptedProject("echo 'stacks/qa.yaml:1:1: no such file.' >&2; exit 1");
        var (exit, screen) = await project.RunAsync("preview", "qa");
        Assert.Equal(ExitCodes.WrongUse, exit);
        Assert.Equal("stacks/qa.yaml:1:1: error: no such file. Create it, or correct the path.\n", screen.Error);
    }

    [SkippableFact]
    public async Task Preview_runtime_that_is_not_there_ends_with_3_and_says_so()
    {
        using var project = new ScriptedProject("exit 0");
        project.Write("Pulumi.yaml", "name: scripted\nruntime: cobol\n");
        var (exit, screen) = await project.RunAsync("preview", "prod");
        Assert.Equal(ExitCodes.Missing, exit);
        Assert.Contains("cobol", screen.Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Preview_config_value_needs_a_key_and_is_not_repeated()
    {
        using var project = new ScriptedProject("exit 0");
        var (exit, screen) = await project.RunAsync("preview", "prod", "--config", "hunter2");
        Assert.Equal(ExitCodes.WrongUse, exit);
        Assert.Equal("error: --config: expected key=value.\n", screen.Error);
    }

    [SkippableFact]
    public async Task Preview_state_that_is_no_state_names_the_file()
    {
        using var project = new ScriptedProject("exit 0");
        project.Write("state.json", "[]");
        var (exit, screen) = await project.RunAsync("preview", "prod", "--state", project.PathOf("state.json"));
        Assert.Equal(ExitCodes.WrongUse, exit);
        Assert.StartsWith($"error: {project.PathOf("state.json")}: ", screen.Error, StringComparison.Ordinal);
    }
}
