using System.Text.Json;
using EndToEnd.Support;

namespace EndToEnd;

/// <summary>Levels, limits and rules that are switched off, for the stack and for a service: alike on both engines.</summary>
public sealed class RuleConfigurationTests
{
    private const string Catalogue = """

        rules:
          rds-multi-az: disabled
          rds-deletion-protection: advisory
          rds-backup-retention: { minimumDays: 31, services: { payments: advisory, profile: { minimumDays: 30 } } }
        """;

    private const string Configuration = """
        {
          "rds-multi-az": "disabled",
          "rds-deletion-protection": "advisory",
          "rds-backup-retention": { "minimumDays": 31, "services": { "payments": { "level": "advisory" }, "profile": { "minimumDays": 30 } } }
        }
        """;

    [SkippableTheory]
    [InlineData(Catalogue, null)]
    [InlineData("", Configuration)]
    public async Task Rules_follow_the_catalogue_and_the_configuration(string catalogue, string? configuration)
    {
        await using var cloud = await TestCloud.StartAsync();
        await using var workspace = await PulumiWorkspace.OfThisProjectAsync(cloud.Ports);
        await workspace.EditAsync("stacks/prod.yaml", "backupRetention: 30d", "backupRetention: 30d\n      deletionProtection: false");
        await workspace.EditAsync("stacks/prod.yaml", "multiAz: true", "multiAz: false");
        await File.AppendAllTextAsync(Path.Combine(workspace.Folder, "stacks", "prod.yaml"), catalogue);
        var config = await ConfigAsync(workspace, configuration);

        var gate = await Dbready.RunInAsync(workspace.Folder, ["gate", "prod", "--format", "json", .. config]);
        var log = await workspace.PreviewAsync("prod", config);

        Assert.True(gate.ExitCode == 1, gate.All);
        string[] expected =
        [
            "mandatory rds-backup-retention admin",
            "mandatory rds-backup-retention auth",
            "advisory rds-backup-retention payments",
            .. new[] { "admin", "auth", "payments", "profile" }.Select(server => "advisory rds-deletion-protection " + server),
        ];
        Assert.Equal(expected, Of(GateReport.Of(gate).Findings, "rule", "urn", "level"));
        Assert.Equal(expected, Of(EngineEvents.Events(log, "policyEvent"), "policyName", "resourceUrn", "enforcementLevel"));
    }

    [SkippableTheory]
    [InlineData("""{ "rds-multi-az": "off" }""")]
    [InlineData("""{ "rds-backup-retention": { "minimumDays": "a month" } }""")]
    [InlineData("""{ "rds-backup-retention": { "services": { "auth": { "level": "off" } } } }""")]
    [InlineData("""{ "rds-backup-retention": { "services": { "auth": { "minimumDay": 7 } } } }""")]
    public async Task Configuration_that_breaks_the_schema_is_refused_by_both_engines(string configuration)
    {
        await using var cloud = await TestCloud.StartAsync();
        await using var workspace = await PulumiWorkspace.OfThisProjectAsync(cloud.Ports);
        var config = await ConfigAsync(workspace, configuration);
        await workspace.SucceedAsync("stack", "init", "prod");

        var gate = await Dbready.RunInAsync(workspace.Folder, ["gate", "prod", .. config]);
        var preview = await workspace.RunAsync(["preview", "--policy-pack", Path.Combine(Dbready.Bin, "Policies"), .. config]);

        Assert.Equal(2, gate.ExitCode);
        Assert.NotEqual(0, preview.ExitCode);
        Assert.All([gate.All, preview.All], text => Assert.Contains(configuration.Contains("multi-az", StringComparison.Ordinal) ? "rds-multi-az" : "rds-backup-retention", text, StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Setting_that_nothing_reads_is_found_on_both_engines()
    {
        await using var cloud = await TestCloud.StartAsync();
        await using var workspace = await PulumiWorkspace.OfThisProjectAsync(cloud.Ports);
        var config = await ConfigAsync(workspace, """{ "rds-backup-retention": { "minimumDay": 14, "services": { "paymets": { "minimumDays": 14 } } } }""");

        var gate = await Dbready.RunInAsync(workspace.Folder, ["gate", "prod", "--format", "json", .. config]);
        var findings = EngineEvents.PolicyFindings(await workspace.PreviewAsync("prod", config));

        Assert.Equal(1, gate.ExitCode);
        Assert.Collection(
            findings,
            finding => Assert.StartsWith("config.rds-backup-retention.minimumDay: found no setting of this name, expected one of minimumDays, resources, services.", finding.Message, StringComparison.Ordinal),
            finding => Assert.StartsWith("config.rds-backup-retention.services.paymets: found no service or server of this name in the stack, expected one of admin, auth,", finding.Message, StringComparison.Ordinal));
        Assert.All(findings, finding => Assert.Equal("exemption-well-formed", finding.Rule));
        Assert.Equal(findings, GateReport.Of(gate).PolicyFindings);
    }

    [SkippableFact]
    public async Task Rule_that_is_none_is_refused_on_both_engines()
    {
        await using var cloud = await TestCloud.StartAsync();
        await using var workspace = await PulumiWorkspace.OfThisProjectAsync(cloud.Ports);
        var config = await ConfigAsync(workspace, """{ "rds-multi-zone": "advisory" }""");

        var gate = await Dbready.RunInAsync(workspace.Folder, ["gate", "prod", .. config]);
        var finding = Assert.Single(EngineEvents.PolicyFindings(await workspace.PreviewAsync("prod", config)));

        Assert.Equal(2, gate.ExitCode);
        Assert.Contains("rds-multi-zone: no policy of dbready; it has ", gate.All, StringComparison.Ordinal);
        Assert.Equal("config.rds-multi-zone: found no rule of this name, expected the id of a rule that judges resources. Correct it; 'dbready rules' lists them.", finding.Message);
    }

    private static async Task<string[]> ConfigAsync(PulumiWorkspace workspace, string? configuration)
    {
        if (configuration is null)
            return [];
        var file = Path.Combine(workspace.Folder, "config.json");
        await File.WriteAllTextAsync(file, configuration);
        return ["--policy-pack-config", file];
    }

    private static IEnumerable<string> Of(IEnumerable<JsonElement> findings, string rule, string urn, string level)
        => findings.Where(finding => finding.GetProperty(rule).GetString() is "rds-multi-az" or "rds-deletion-protection" or "rds-backup-retention")
            .Select(finding => (Rule: finding.GetProperty(rule).GetString(), Name: finding.GetProperty(urn).GetString()!.Split("::")[^1], Level: finding.GetProperty(level).GetString()))
            .OrderBy(finding => finding.Rule, StringComparer.Ordinal).ThenBy(finding => finding.Name, StringComparer.Ordinal)
            .Select(finding => $"{finding.Level} {finding.Rule} {finding.Name}");
}
