using Engine.Offline;
using Testing;

namespace Engine.Tests.Offline;

/// <summary>The released CLI on offline providers.</summary>
public sealed class OfflineProvidersTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [SkippableFact]
    public async Task Released_cli_previews_with_offline_providers_attached()
    {
        await using var providers = await StartAsync();

        var first = await PulumiAsync(providers, "preview", "--diff");
        var second = await PulumiAsync(providers, "preview");

        Assert.True(first.ExitCode == 0, first.All);
        Assert.Contains("+ 3 to create", first.Output, StringComparison.Ordinal);
        Assert.True(second.ExitCode == 0, second.All); // Cancel after the first command did not end the providers
    }

    [SkippableFact]
    public async Task Released_cli_cannot_create_anything_with_an_offline_provider()
    {
        await using var providers = await StartAsync();

        var up = await PulumiAsync(providers, "up", "--yes", "--skip-preview");

        Assert.NotEqual(0, up.ExitCode);
        Assert.Contains("The offline provider does not create urn:pulumi:dev::offline::random:index/randomPassword:RandomPassword::password", up.All, StringComparison.Ordinal);
    }

    private async Task<OfflineProviders> StartAsync()
    {
        Tool.Find("pulumi");
        Tool.Find("pulumi-language-yaml", "pulumi");
        await File.WriteAllTextAsync(scratch.PathOf("Pulumi.yaml"), """
            name: offline
            runtime: yaml
            resources:
              password:
                type: random:index/randomPassword:RandomPassword
                properties:
                  length: 20
              database:
                type: aws:rds/instance:Instance
                properties:
                  engine: postgres
                  instanceClass: db.t3.micro
                  password: ${password.result}
            outputs:
              address: ${database.address}
            """);
        var providers = await OfflineProviders.StartAsync(TestSchemas.All, CancellationToken.None);
        Directory.CreateDirectory(scratch.PathOf("state"));
        Succeed(await PulumiAsync(providers, "login", $"file://{scratch.PathOf("state")}"));
        Succeed(await PulumiAsync(providers, "stack", "init", "dev"));
        return providers;
    }

    private Task<ProcessResult> PulumiAsync(OfflineProviders providers, params string[] arguments)
        => global::Testing.Processes.RunAsync(Tool.Find("pulumi"), arguments, scratch.Path, new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["PULUMI_HOME"] = scratch.PathOf("home"),
            ["PULUMI_CONFIG_PASSPHRASE"] = "correct horse",
            ["PULUMI_SKIP_UPDATE_CHECK"] = "true",
            ["PULUMI_DEBUG_PROVIDERS"] = providers.DebugProviders,
            ["PATH"] = $"{Environment.GetEnvironmentVariable("PATH")}{Path.PathSeparator}{Tool.Folder}",
        });

    private static void Succeed(ProcessResult result) => Assert.True(result.ExitCode == 0, result.All);
}
