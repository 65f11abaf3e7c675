using System.Text.Json;
using EndToEnd.Support;
using Testing;

namespace EndToEnd;

/// <summary>Every rule of the pack is in a table of faults.</summary>
public sealed class FaultCoverageTests
{
    [Fact]
    public async Task Every_rule_has_a_fault()
    {
        var gate = await Dbready.RunAsync("gate", "prod", "--format", "json");
        var rules = JsonDocument.Parse(gate.Output).RootElement.GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString());
        var covered = FaultTests.All().Select(fault => fault.Rule)
            .Concat(RawFault.All().Select(fault => fault.Rule))
            .Concat(["no-database-replacement", "old-database-retained-during-cutover", "param-pending-reboot-surfaced"]); // need a state: LifeCycleTests

        Assert.Empty(rules.Except(covered, StringComparer.Ordinal));
    }
}
