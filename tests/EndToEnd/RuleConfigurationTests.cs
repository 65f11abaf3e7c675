using EndToEnd.Support;

namespace EndToEnd;

/// <summary>Levels and limits that the schema of the pack does not allow.</summary>
public sealed class RuleConfigurationTests
{
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

    private static async Task<string[]> ConfigAsync(PulumiWorkspace workspace, string configuration)
    {
        var file = Path.Combine(workspace.Folder, "config.json");
        await File.WriteAllTextAsync(file, configuration);
        return ["--policy-pack-config", file];
    }
}
