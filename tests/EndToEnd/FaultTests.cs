using System.Text.Json;
using EndToEnd.Support;
using Testing;

namespace EndToEnd;

/// <summary>Faults put into a copy of the committed catalogue, one at a time: the right rule, at the right line, the same on both engines.</summary>
public sealed class FaultTests
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>The committed table.</summary>
    public static TheoryData<Fault> Faults => [.. All()];

    /// <summary>The committed table.</summary>
    public static Fault[] All()
        => JsonSerializer.Deserialize<Fault[]>(File.ReadAllText(Repository.PathOf("tests", "EndToEnd", "faults.json")), Web)!;

    [SkippableTheory]
    [MemberData(nameof(Faults))]
    public async Task Fault_closes_the_gate_at_its_line_and_alike_on_both_engines(Fault fault)
    {
        await using var cloud = await TestCloud.StartAsync();
        await using var workspace = await PulumiWorkspace.OfThisProjectAsync(cloud.Ports);
        var line = fault.PutInto(workspace.Folder);

        var gate = await Dbready.RunInAsync(workspace.Folder, "gate", "prod", "--format", "json");

        Assert.True(gate.ExitCode == 1, gate.All);
        var report = GateReport.Of(gate);
        Assert.Contains(report.Findings, f => f.GetProperty("rule").GetString() == fault.Rule
            && f.GetProperty("level").GetString() == "mandatory"
            && f.GetProperty("resource").GetString()!.Contains(fault.Resource, StringComparison.Ordinal)
            && f.GetProperty("source").GetProperty("file").GetString() == fault.File
            && f.GetProperty("source").GetProperty("line").GetInt32() == line);

        Assert.Equal(await workspace.PolicyFindingsAsync("prod"), report.PolicyFindings);
    }
}
