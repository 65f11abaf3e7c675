using System.Collections.Immutable;
using Policies.Rules.Backups;
using Policies.Rules.ChangeSafety;
using Policies.Rules.Network;

namespace Policies.Rules;

/// <summary>Every rule, in the order of the catalogue.</summary>
public static class RuleList
{
    /// <summary>The rules that the pack runs.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        new RdsNotPublic(),
        new RdsBackupRetention(),
        new RdsDeletionProtection(),
        new GateValueUnknown(),
    ];
}
