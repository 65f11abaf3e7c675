using EndToEnd.Support;
using Testing;

namespace EndToEnd;

/// <summary>
/// The pack over programs that use no catalogue and no component of ours, with resources as they come: alike on both engines. One fault
/// of each area; <c>Policies.Tests</c> puts all of them before the pack.
/// </summary>
public sealed class RawFaultTests
{
    /// <summary>The first fault of each committed table.</summary>
    public static TheoryData<RawFault> Faults => [.. RawFault.Tables().Select(table => table[0])];

    [SkippableTheory]
    [MemberData(nameof(Faults))]
    public async Task Fault_closes_the_gate_alike_on_both_engines(RawFault fault)
    {
        await using var cloud = await TestCloud.StartAsync();
        await using var workspace = await PulumiWorkspace.OfRawProgramAsync(cloud.Ports, fault.Resources);

        var gate = await Dbready.RunInAsync(workspace.Folder, "gate", fault.Stack, "--format", "json");

        Assert.True(gate.ExitCode == 1, gate.All);
        var report = GateReport.Of(gate);
        Assert.Contains(report.PolicyFindings, f => f.Rule == fault.Rule
            && (f.Urn.EndsWith("::" + fault.Resource, StringComparison.Ordinal) || f.Message.Contains(fault.Resource, StringComparison.Ordinal)));
        Assert.Equal(await workspace.PolicyFindingsAsync(fault.Stack), report.PolicyFindings);
    }
}
