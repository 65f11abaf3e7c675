using EndToEnd.Support;
using Engine;

namespace EndToEnd;

/// <summary>A catalogue in two stacks, the second of which reads the first, on both engines.</summary>
public sealed class LayersTests
{
    private const string Reference = "pulumi:pulumi:StackReference";

    [SkippableFact]
    public async Task Both_engines_see_the_same_resources_of_both_layers()
    {
        await using var cloud = await TestCloud.StartAsync();
        await using var workspace = await PulumiWorkspace.OfThisProjectAsync(cloud.Ports);
        await workspace.EditAsync("stacks/prod.yaml", "product: shop\n", "product: shop\nlayers: { servers: organization/dbready/prod-servers }\n");
        await workspace.SucceedAsync("stack", "init", "prod-servers");
        Same(
            PlannedResources.NewStates(await workspace.SucceedAsync("preview", "--json")),
            await EmbeddedPreview.ResourcesAsync(workspace.Folder, "prod-servers"));

        var export = await workspace.UpAndExportAsync("prod-servers");
        await workspace.SucceedAsync("stack", "init", "prod-access");
        var real = PlannedResources.NewStates(await workspace.SucceedAsync("preview", "--json"));
        var embedded = await EmbeddedPreview.ResourcesAsync(
            workspace.Folder, "prod-access", reference: Snapshot.Load(export, workspace.Environment["PULUMI_CONFIG_PASSPHRASE"]));

        Same(real, embedded);
        Assert.Contains(real.Keys, urn => urn.EndsWith("access:index:Database::auth", StringComparison.Ordinal));
        Assert.DoesNotContain(real.Keys, urn => urn.Contains("aws:rds/", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Gate_judges_both_layers_at_once_and_an_update_of_both_is_refused()
    {
        await using var cloud = await TestCloud.StartAsync();
        await using var workspace = await PulumiWorkspace.OfThisProjectAsync(cloud.Ports);
        await workspace.EditAsync("stacks/prod.yaml", "product: shop\n", "product: shop\nlayers: { servers: organization/dbready/prod-servers }\n");

        var gate = await Dbready.RunInAsync(workspace.Folder, workspace.Environment, "gate", "prod");
        await workspace.SucceedAsync("stack", "init", "prod");
        var up = await workspace.RunAsync("up", "--yes", "--skip-preview");

        Assert.True(gate.ExitCode == 0, gate.All);
        Assert.NotEqual(0, up.ExitCode);
        Assert.Contains("stacks/prod.yaml is in layers: deploy prod-servers and then prod-access. Stack prod is for previews only.", up.All, StringComparison.Ordinal);
    }

    private static void Same(IReadOnlyDictionary<string, System.Text.Json.JsonElement> real, IReadOnlyDictionary<string, System.Text.Json.JsonElement> embedded)
    {
        Assert.Equal(real.Keys.Order(StringComparer.Ordinal), embedded.Keys.Order(StringComparer.Ordinal));
        Assert.All(real.Where(resource => !resource.Key.Contains(Reference, StringComparison.Ordinal)), resource =>
        {
            foreach (var fact in new[] { "inputs", "propertyDependencies" })
                Assert.Equal(CanonicalJson.Of(resource.Value, fact), CanonicalJson.Of(embedded[resource.Key], fact));
        });
    }
}
