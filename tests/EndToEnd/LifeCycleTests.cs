using EndToEnd.Support;

namespace EndToEnd;

/// <summary>Edits of a deployed catalogue: none may lose data by accident.</summary>
public sealed class LifeCycleTests
{
    private const string Auth = "stacks/services/auth.yaml";

    [SkippableFact]
    public async Task Service_renamed_with_formerly_replaces_and_deletes_nothing()
    {
        await using var cloud = await TestCloud.StartAsync();
        await using var workspace = await PulumiWorkspace.OfThisProjectAsync(cloud.Ports);
        await workspace.UpAndExportAsync("prod");
        await workspace.EditAsync(Auth, "service: auth\n", "service: login\nformerly: [auth]\n");

        var changes = PlannedResources.Changes(await workspace.SucceedAsync("preview", "--json"));

        Assert.DoesNotContain(changes, change => change.StartsWith("delete", StringComparison.Ordinal)
            || change.Contains("replace", StringComparison.Ordinal)
            || change.StartsWith("create", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Service_moved_to_another_server_loses_nothing_until_the_old_database_is_taken_out()
    {
        await using var cloud = await TestCloud.StartAsync();
        await using var workspace = await PulumiWorkspace.OfThisProjectAsync(cloud.Ports);
        var export = await workspace.UpAndExportAsync("prod");
        var before = "    server: auth\n";
        foreach (var after in (string[])["    server: auth\n    moveTo: payments\n", "    server: auth\n    moveTo: payments\n    active: payments\n"])
        {
            await workspace.EditAsync(Auth, before, after);
            before = after;

            var preview = await Dbready.RunInAsync(workspace.Folder, workspace.Environment, "preview", "prod", "--state", export, "--format", "json");
            Assert.True(preview.ExitCode == 0, preview.All);

            // Secrets and task definitions have a newer version then: that of a secret keeps the old one beside it, and tasks hold nothing.
            var losses = PlannedResources.Changes(preview).Where(change => change.StartsWith("delete", StringComparison.Ordinal) || change.Contains("replace", StringComparison.Ordinal));
            Assert.DoesNotContain(losses, change => !change.Contains("secretVersion", StringComparison.Ordinal) && !change.Contains("taskDefinition", StringComparison.Ordinal));
            Assert.Contains(PlannedResources.Changes(preview), change => change.StartsWith("create", StringComparison.Ordinal) && change.Contains("access:index:Database", StringComparison.Ordinal));
        }
    }

    [SkippableFact]
    public async Task Embedded_preview_of_a_deployed_stack_shows_no_change()
    {
        await using var cloud = await TestCloud.StartAsync();
        await using var workspace = await PulumiWorkspace.OfThisProjectAsync(cloud.Ports);
        var export = await workspace.UpAndExportAsync("prod");

        var preview = await Dbready.RunInAsync(workspace.Folder, workspace.Environment, "preview", "prod", "--state", export, "--format", "json");

        Assert.True(preview.ExitCode == 0, preview.All);
        Assert.Empty(PlannedResources.Changes(preview));
    }

    [SkippableFact]
    public async Task Gate_with_state_is_closed_by_the_loss_of_a_service()
    {
        await using var cloud = await TestCloud.StartAsync();
        await using var workspace = await PulumiWorkspace.OfThisProjectAsync(cloud.Ports);
        var export = await workspace.UpAndExportAsync("prod");
        File.Delete(Path.Combine(workspace.Folder, Auth));

        var gate = await Dbready.RunInAsync(workspace.Folder, workspace.Environment, "gate", "prod", "--state", export, "--format", "json");

        Assert.True(gate.ExitCode == 1, gate.All);
        Assert.Contains(GateReport.Of(gate).PolicyFindings, f => f.Rule == "no-database-replacement"
            && f.Urn.EndsWith("access:index:Database::auth", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Gate_with_state_names_the_reboot_that_a_static_parameter_waits_for()
    {
        await using var cloud = await TestCloud.StartAsync();
        await using var workspace = await PulumiWorkspace.OfThisProjectAsync(cloud.Ports);
        var export = await workspace.UpAndExportAsync("prod");
        await workspace.EditAsync("stacks/prod.yaml", "{ lock_timeout: 5s }", "{ lock_timeout: 5s, max_worker_processes: 12 }");

        var gate = await Dbready.RunInAsync(workspace.Folder, workspace.Environment, "gate", "prod", "--state", export, "--format", "json");

        Assert.Contains(GateReport.Of(gate).PolicyFindings, f => f.Rule == "param-pending-reboot-surfaced"
            && f.Message.Contains("parameters[max_worker_processes]", StringComparison.Ordinal)
            && f.Message.Contains("sun:04:00-sun:05:00", StringComparison.Ordinal));
    }
}
