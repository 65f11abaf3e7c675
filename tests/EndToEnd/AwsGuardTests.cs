using EndToEnd.Support;

namespace EndToEnd;

/// <summary>The official rules for AWS, from npm, on the embedded engine.</summary>
public sealed class AwsGuardTests
{
    [SkippableFact]
    public async Task Node_program_is_refused_for_its_one_fault_alone()
    {
        using var workspace = await NodeWorkspace.CreateAsync();

        var gate = await workspace.GateAsync(workspace.Program, "--policy-pack", workspace.AwsGuard, "--format", "json");

        Assert.True(gate.ExitCode == 1, gate.All);
        var finding = Assert.Single(GateReport.Of(gate).PolicyFindings);
        Assert.Equal("rds-instance-public-access", finding.Rule);
        Assert.Equal("urn:pulumi:prod::orders::orders:database:Database$aws:rds/instance:Instance::orders", finding.Urn);
        Assert.Equal(
            "Check whether the Amazon Relational Database Service instances are not publicly accessible.\nRDS Instance must not be publicly accessible.",
            finding.Message);
        Assert.DoesNotContain(NodeWorkspace.Secret, gate.All, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Our_program_may_be_deployed()
    {
        using var workspace = await NodeWorkspace.CreateAsync();

        var gate = await workspace.GateAsync(await workspace.OwnProgramAsync(catalog => catalog), "--policy-pack", workspace.AwsGuard, "--format", "json");

        Assert.True(gate.ExitCode == 0, gate.All);
        var report = GateReport.Of(gate);
        Assert.Empty(report.PolicyFindings);
        Assert.Equal(4 * 4, report.Checks("compliant")); // four rules about instances, four instances
    }

    [SkippableFact]
    public async Task Our_program_with_one_fault_is_refused_for_it_alone()
    {
        using var workspace = await NodeWorkspace.CreateAsync();
        var program = await workspace.OwnProgramAsync(catalog => WithoutStandby(catalog, "payments"));

        var gate = await workspace.GateAsync(program, "--policy-pack", workspace.AwsGuard, "--format", "json");

        Assert.True(gate.ExitCode == 1, gate.All);
        var finding = Assert.Single(GateReport.Of(gate).PolicyFindings);
        Assert.Equal("rds-instance-multi-az-enabled", finding.Rule);
        Assert.Equal("urn:pulumi:prod::dbready::dbready:rds:Server$aws:rds/instance:Instance::payments", finding.Urn);
        Assert.Equal(
            "Check whether high availability is enabled for Amazon Relational Database Service instances.\nRDS Instances must be configured with multiple AZs for highly available.",
            finding.Message);
    }

    private static string WithoutStandby(string catalog, string server)
    {
        const string MultiAz = "multiAz: true";
        var at = catalog.IndexOf(MultiAz, catalog.IndexOf($"  {server}:", StringComparison.Ordinal), StringComparison.Ordinal);
        return string.Concat(catalog.AsSpan(0, at), "multiAz: false", catalog.AsSpan(at + MultiAz.Length));
    }
}
