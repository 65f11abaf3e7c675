using Testing;

namespace EndToEnd.Support;

/// <summary>The committed <c>prod</c>, brought up once with the released CLI for all tests of a class.</summary>
public sealed class DeployedProd : IAsyncLifetime
{
    private readonly Lazy<Task<string>> export;
    private TestCloud? cloud;
    private PulumiWorkspace? workspace;

    public DeployedProd() => export = new(UpAsync);

    /// <summary>Its workspace, whose catalogues are the clone's own again.</summary>
    internal async Task<PulumiWorkspace> WorkspaceAsync()
    {
        await export.Value;
        workspace!.RestoreCatalogues();
        return workspace;
    }

    /// <summary>What an update would change now.</summary>
    internal async Task<IReadOnlyList<string>> ChangesAsync()
    {
        var preview = await RunAsync("preview");
        Assert.True(preview.ExitCode == 0, preview.All);
        return PlannedResources.Changes(preview);
    }

    /// <summary>What the gate says to an update now.</summary>
    internal async Task<GateReport> GateAsync() => GateReport.Of(await RunAsync("gate"));

    /// <summary>The file of its export.</summary>
    internal Task<string> ExportAsync() => export.Value;

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask; // a test that skips needs none

    async Task IAsyncLifetime.DisposeAsync()
    {
        if (workspace is not null)
            await workspace.DisposeAsync();
        if (cloud is not null)
            await cloud.DisposeAsync();
    }

    private async Task<ProcessResult> RunAsync(string command)
        => await Dbready.RunInAsync(workspace!.Folder, workspace.Environment, command, "prod", "--state", await export.Value, "--format", "json");

    private async Task<string> UpAsync()
    {
        cloud = await TestCloud.StartAsync();
        workspace = await PulumiWorkspace.OfThisProjectAsync(cloud.Ports);
        return await workspace.UpAndExportAsync("prod");
    }
}
