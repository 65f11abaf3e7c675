using System.Text.Json.Nodes;
using Testing;

namespace Pulumi.Generator.Tests.Support;

/// <summary>The C# that <c>pulumi package gen-sdk</c> writes for a schema.</summary>
static class OfficialGenerator
{
    /// <summary>Sources of the package; skips the test where the tool is missing.</summary>
    public static async Task<IReadOnlyList<string>> GenerateAsync(string schema)
    {
        var pulumi = Tool.Find("pulumi");
        var languageHost = Tool.Find("pulumi-language-dotnet", "pulumi");
        using var scratch = new ScratchFolder();
        await using var logo = new LogoServer();
        var withLogo = JsonNode.Parse(schema)!;
        withLogo["logoUrl"] = logo.Url;
        await File.WriteAllTextAsync(scratch.PathOf("schema.json"), withLogo.ToJsonString());

        var result = await Processes.RunAsync(
            pulumi, ["package", "gen-sdk", scratch.PathOf("schema.json"), "--language", "dotnet", "--out", scratch.PathOf("sdk")], scratch.Path,
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["PULUMI_HOME"] = scratch.PathOf("home"),
                ["PULUMI_SKIP_UPDATE_CHECK"] = "true",
                ["PATH"] = Path.GetDirectoryName(languageHost) + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
            });
        Assert.True(result.ExitCode == 0, result.All);
        return [.. Directory.EnumerateFiles(scratch.PathOf("sdk"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText)];
    }
}
