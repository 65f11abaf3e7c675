using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Parameters;

/// <summary>H17: replication slots are bounded, and watched.</summary>
public sealed class ParamReplicationSlotsBounded() : StackRule(new RuleInfo(
    "param-replication-slots-bounded",
    "H17",
    "Replication slots cannot fill the disk",
    "A slot whose reader is gone keeps write-ahead log for ever; the disk fills, and the database stops.",
    Severity.Medium,
    RuleLevels.BlocksProd))
{
    private const string Metric = "OldestReplicationSlotLag";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var sets = stack.All<ParameterSet>().Where(set => set.ForeignFamily is null && PostgresBool.Parse(set["rds.logical_replication"].Value ?? "") == true).ToList();
        if (sets.Count == 0)
            verdict.NotApplicable("logical replication is not switched on");
        foreach (var set in sets)
        {
            var size = set["max_slot_wal_keep_size"];
            if (verdict.Reads(size) && !(size.Value is { } text && text.Trim() is not (['-', ..] or "0")))
                verdict.Violation(size, "a size greater than 0", "Set it to what the disk can spare; a slot that falls further behind is given up.");
            if (!stack.All<MetricAlarm>().Any(alarm => alarm.Metric.Value == Metric))
                verdict.Violation(set.Resource, "parameters[rds.logical_replication]", $"no alarm on {Metric}", $"an alarm on {Metric}", "Declare an alarm on the lag of replication slots.");
        }
    }
}
