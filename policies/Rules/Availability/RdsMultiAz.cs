using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Availability;

/// <summary>C1: an instance has a standby in another zone.</summary>
public sealed class RdsMultiAz() : DatabaseRule(new RuleInfo(
    "rds-multi-az",
    "C1",
    "Instance has a standby in another zone",
    "Without a standby the loss of a zone, or of a host, is an outage until a backup is restored.",
    Severity.High,
    RuleLevels.ProdOnly))
{
    /// <inheritdoc/>
    protected override string? Excludes(Database subject) => subject.Kind switch
    {
        DatabaseKind.Instance => null,
        DatabaseKind.Replica => "a read replica: its source is judged",
        _ => "a cluster's availability is in the number and the zones of its members",
    };

    /// <inheritdoc/>
    protected override void JudgeDatabase(Database subject, Verdict verdict)
    {
        if (verdict.Reads(subject.MultiAz) && !subject.MultiAz.Value)
            verdict.Violation(subject.MultiAz, "true", "Set multiAz; it doubles the cost of the instance.");
    }
}
