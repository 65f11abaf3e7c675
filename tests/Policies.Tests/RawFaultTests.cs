using Policies.Rules;
using Testing;

namespace Policies.Tests;

/// <summary>Every fault of the committed tables before the pack, and what it says once the fault is repaired.</summary>
public sealed class RawFaultTests
{
    /// <summary>The committed tables.</summary>
    public static TheoryData<RawFault> Faults => [.. RawFault.All()];

    /// <summary>Those that say how they are repaired.</summary>
    public static TheoryData<RawFault> Repaired => [.. RawFault.All().Where(fault => fault.Fix is not null)];

    [Theory]
    [MemberData(nameof(Faults))]
    public void Fault_trips_its_rule(RawFault fault)
    {
        var rule = Assert.Single(RuleList.All, candidate => candidate.Info.Id == fault.Rule);
        var gate = Gate.EnabledIn(fault.Stack, rule.Info.Id, RawResources.Of(fault.Resources));
        Assert.Contains(gate.Violations, message => message.StartsWith("mandatory ", StringComparison.Ordinal) && message.Contains(fault.Resource, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Repaired))]
    public void Repaired_fault_trips_nothing(RawFault fault)
    {
        var gate = Gate.EnabledIn(fault.Stack, fault.Rule, RawResources.Of(fault.Repaired()));
        Assert.Empty(gate.Violations);
        Assert.Empty(gate.Unknowns);
    }
}
