using System.Text.Json;
using EndToEnd.Support;
using Testing;

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

        var gate = await workspace.GateAsync(
            await workspace.OwnProgramAsync(catalog => catalog), "--policy-pack", workspace.AwsGuard, "--policy-pack-config", await ConfigAsync(workspace), "--format", "json");

        Assert.True(gate.ExitCode == 0, gate.All);
        var report = GateReport.Of(gate);
        Assert.Empty(report.PolicyFindings);
        Assert.Equal(4 * 4 + 1 + 1, report.Checks("compliant")); // four rules about instances, four instances; one rule about keys, one key; one about buckets, one bucket
    }

    [SkippableFact]
    public async Task Our_program_with_one_fault_is_refused_for_it_alone()
    {
        using var workspace = await NodeWorkspace.CreateAsync();
        var program = await workspace.OwnProgramAsync(catalog => WithoutStandby(catalog, "payments"));

        var gate = await workspace.GateAsync(program, "--policy-pack", workspace.AwsGuard, "--policy-pack-config", await ConfigAsync(workspace), "--format", "json");

        Assert.True(gate.ExitCode == 1, gate.All);
        var finding = Assert.Single(GateReport.Of(gate).PolicyFindings);
        Assert.Equal("rds-instance-multi-az-enabled", finding.Rule);
        Assert.Equal("urn:pulumi:prod::dbready::dbready:rds:Server$aws:rds/instance:Instance::payments", finding.Urn);
        Assert.Equal(
            "Check whether high availability is enabled for Amazon Relational Database Service instances.\nRDS Instances must be configured with multiple AZs for highly available.",
            finding.Message);
    }

    [SkippableFact]
    public async Task What_it_flags_in_a_database_we_flag_too()
    {
        using var workspace = await NodeWorkspace.CreateAsync();

        var theirs = GateReport.Of(await workspace.GateAsync(workspace.Bare, "--policy-pack", workspace.AwsGuard, "--format", "json")).PolicyFindings;
        var ours = GateReport.Of(await workspace.GateAsync(workspace.Bare, "--format", "json")).PolicyFindings;

        Assert.Equal(
            ["cmk-backing-key-rotation-enabled", "rds-instance-backup-enabled", "rds-instance-multi-az-enabled", "rds-instance-public-access", "rds-storage-encrypted"],
            theirs.Select(finding => finding.Rule));
        using var catalogue = JsonDocument.Parse(await File.ReadAllTextAsync(Repository.PathOf("policies", "Data", "rules.json")));
        Assert.All(theirs, finding => Assert.Contains(ours, own => own.Urn == finding.Urn && NamesOf(catalogue, own.Rule).Contains(finding.Rule, StringComparer.Ordinal)));
    }

    // The bucket that would keep the access logs of dumps would be refused for having none.
    private static Task<string> ConfigAsync(NodeWorkspace workspace) => workspace.WriteAsync("policy-config.json", """{ "s3-bucket-logging-enabled": "disabled" }""");

    // What AWSGuard calls a rule of ours.
    private static IEnumerable<string> NamesOf(JsonDocument catalogue, string rule)
        => catalogue.RootElement.GetProperty("rules").EnumerateArray()
            .Where(known => known.GetProperty("id").GetString() == rule && known.GetProperty("equivalents").TryGetProperty("AWG", out _))
            .SelectMany(known => known.GetProperty("equivalents").GetProperty("AWG").EnumerateArray())
            .Select(name => name.GetString()!);

    private static string WithoutStandby(string catalog, string server)
    {
        const string MultiAz = "multiAz: true";
        var at = catalog.IndexOf(MultiAz, catalog.IndexOf($"  {server}:", StringComparison.Ordinal), StringComparison.Ordinal);
        return string.Concat(catalog.AsSpan(0, at), "multiAz: false", catalog.AsSpan(at + MultiAz.Length));
    }
}
