using System.Text.Json;
using EndToEnd.Support;
using Testing;

namespace EndToEnd;

/// <summary>The Node program that the benchmarks compare with is worth comparing with: it declares what ours does.</summary>
public sealed class NodeBenchmarkTests
{
    [SkippableFact]
    public async Task Node_program_declares_the_resources_of_the_committed_catalogue()
    {
        using var workspace = await NodeWorkspace.CreateAsync();
        var ours = await Dbready.RunAsync("preview", "prod", "--format", "json");
        var theirs = await Dbready.RunInAsync(workspace.Benchmark, "preview", "prod", "--format", "json");

        Assert.Equal(Declared(ours), Declared(theirs));
    }

    // Default providers carry the versions of their SDKs in their names.
    private static string[] Declared(ProcessResult preview)
    {
        Assert.True(preview.ExitCode == 0, preview.All);
        using var document = JsonDocument.Parse(preview.Output);
        return [.. document.RootElement.GetProperty("steps").EnumerateArray()
            .Select(step => $"{step.GetProperty("type")} {step.GetProperty("urn").GetString()!.Split("::")[^1]}")
            .Where(resource => !resource.Contains(" default", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
    }
}
