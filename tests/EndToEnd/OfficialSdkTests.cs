using System.Text.Json;
using Engine.Offline;
using Testing;

namespace EndToEnd;

/// <summary>The program on the official packages: evaluated, since not every network can restore them.</summary>
public sealed class OfficialSdkTests
{
    [Fact]
    public async Task Program_refers_to_the_official_packages_in_the_versions_of_the_schemas()
    {
        var result = await Processes.RunAsync(
            "dotnet",
            ["msbuild", Repository.PathOf("infra", "Infra.csproj"), "-p:PulumiSdk=nuget", "-getItem:PackageReference", "-getItem:PackageVersion"],
            Repository.Root);
        Assert.True(result.ExitCode == 0, result.All);
        var items = JsonDocument.Parse(result.Output).RootElement.GetProperty("Items");

        var references = items.GetProperty("PackageReference").EnumerateArray().Select(i => i.GetProperty("Identity").GetString()).ToList();
        Assert.Contains("Pulumi", references);
        foreach (var (package, schema) in new[] { ("Pulumi.Aws", "aws"), ("Pulumi.Random", "random") })
        {
            Assert.Contains(package, references);
            var pinned = items.GetProperty("PackageVersion").EnumerateArray().Single(i => i.GetProperty("Identity").GetString() == package);
            Assert.Equal(PackageSchema.Load(Repository.PathOf("sdks", schema, "schema.json")).Version, pinned.GetProperty("Version").GetString());
        }
    }
}
