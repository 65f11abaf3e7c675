using EndToEnd.Support;

namespace EndToEnd;

/// <summary>The official rules for AWS, from npm, on the embedded engine.</summary>
public sealed class AwsGuardTests
{
    private const string PublicAccess =
        "mandatory rds-instance-public-access orders: Check whether the Amazon Relational Database Service instances are not publicly accessible.\nRDS Instance must not be publicly accessible.";

    [SkippableFact]
    public async Task Node_program_with_one_fault_is_refused_for_it_alone()
    {
        using var workspace = await NodeWorkspace.CreateAsync();

        var gate = await workspace.GateAsync("--policy-pack", workspace.AwsGuard, "--format", "json");

        Assert.True(gate.ExitCode == 1, gate.All);
        Assert.Equal([PublicAccess], NodeWorkspace.Findings(gate));
        Assert.DoesNotContain(NodeWorkspace.Secret, gate.All, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Node_program_without_the_fault_may_be_deployed()
    {
        using var workspace = await NodeWorkspace.CreateAsync();
        var source = Path.Combine(workspace.Program, "index.js");
        var text = await File.ReadAllTextAsync(source);
        await File.WriteAllTextAsync(source, text.Replace("publiclyAccessible: true", "publiclyAccessible: false", StringComparison.Ordinal));

        var gate = await workspace.GateAsync("--policy-pack", workspace.AwsGuard, "--format", "json");

        Assert.True(gate.ExitCode == 0, gate.All);
        Assert.Empty(NodeWorkspace.Findings(gate));
    }
}
