using EndToEnd.Support;

namespace EndToEnd;

/// <summary>What <c>dbready publish</c> writes, used from an empty folder outside the clone with the released Pulumi CLI.</summary>
public sealed class PublishTests(Published dist) : IClassFixture<Published>
{
    private const string Program = """
        name: orders
        runtime: yaml
        resources:
          orders:
            type: aws:rds/instance:Instance
            properties: { engine: postgres, instanceClass: db.t3.medium, publiclyAccessible: true }
        """;

    [SkippableFact]
    public async Task Pack_runs_as_an_executable_over_a_yaml_program()
    {
        await using var cloud = await TestCloud.StartAsync();
        await using var workspace = PulumiWorkspace.Create("pulumi-language-yaml", cloud.Ports);
        await File.WriteAllTextAsync(Path.Combine(workspace.Folder, "Pulumi.yaml"), Program);

        var findings = await workspace.PolicyFindingsAsync("prod", dist.Pack);

        Assert.Contains(findings, finding => finding.Rule == "rds-not-public" && finding.Urn.EndsWith("::orders", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Provider_is_installed_as_a_plugin_and_serves_its_schema()
    {
        await using var workspace = PulumiWorkspace.Create("pulumi-language-yaml", new Dictionary<string, int>(StringComparer.Ordinal));

        await workspace.SucceedAsync("plugin", "install", "resource", "access", "0.1.0", "--file", dist.Plugin);
        var schema = await workspace.SucceedAsync("package", "get-schema", "access@0.1.0");

        Assert.Contains("\"access:index:Role\"", schema.All, StringComparison.Ordinal);
    }
}
