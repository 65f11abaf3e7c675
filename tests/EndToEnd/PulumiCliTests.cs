using EndToEnd.Support;

namespace EndToEnd;

/// <summary>The program under the released Pulumi CLI: previewed, brought up, previewed again.</summary>
public sealed class PulumiCliTests
{
    [SkippableFact]
    public async Task Second_preview_shows_no_change_even_after_the_catalogue_was_reformatted()
    {
        await using var cloud = await TestCloud.StartAsync();
        await using var workspace = await PulumiWorkspace.OfThisProjectAsync(cloud.Ports);
        await workspace.SucceedAsync("stack", "init", "prod");
        var up = await workspace.SucceedAsync("up", "--yes", "--skip-preview");
        Assert.DoesNotContain("warning:", up.All, StringComparison.OrdinalIgnoreCase);

        foreach (var file in Directory.EnumerateFiles(Path.Combine(workspace.Folder, "stacks"), "*.yaml", SearchOption.AllDirectories))
            await File.WriteAllTextAsync(file, "# reformatted\n\n" + (await File.ReadAllTextAsync(file)).Replace("\n", "\n\n", StringComparison.Ordinal));

        await workspace.SucceedAsync("preview", "--expect-no-changes");
    }

    [SkippableTheory]
    [InlineData("dev", null)]
    [InlineData("staging", null)]
    [InlineData("prod", null)]
    [InlineData("prod", "000")]
    [InlineData("prod", "001")]
    [InlineData("prod", "002")]
    [InlineData("prod", "003")]
    [InlineData("prod", "004")]
    public async Task Both_engines_see_the_same_resources(string stack, string? example)
    {
        await using var cloud = await TestCloud.StartAsync();
        await using var workspace = await PulumiWorkspace.OfThisProjectAsync(cloud.Ports);
        if (example is not null)
            await File.WriteAllTextAsync(Path.Combine(workspace.Folder, $"Pulumi.{stack}.yaml"), $"config:\n  dbready:catalogue: stacks/examples/{example}.yaml\n");
        await workspace.SucceedAsync("stack", "init", stack);
        var real = PlannedResources.NewStates(await workspace.SucceedAsync("preview", "--json"));

        var embedded = await EmbeddedPreview.ResourcesAsync(workspace.Folder, stack);

        Assert.Equal(real.Keys.Order(StringComparer.Ordinal), embedded.Keys.Order(StringComparer.Ordinal));
        Assert.All(real, resource =>
        {
            foreach (var fact in new[] { "inputs", "propertyDependencies" })
                Assert.Equal(CanonicalJson.Of(resource.Value, fact), CanonicalJson.Of(embedded[resource.Key], fact));
        });
    }
}
