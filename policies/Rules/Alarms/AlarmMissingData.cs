using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Alarms;

/// <summary>J19: it is decided what silence means.</summary>
public sealed class AlarmMissingData() : ModelRule<MetricAlarm>(new RuleInfo(
    "alarm-missing-data",
    "J19",
    "Alarms say what missing data means",
    "By default an alarm without data keeps quiet: right for counts of errors, wrong for signs of life.",
    Severity.Low,
    RuleLevels.Advice))
{
    /// <inheritdoc/>
    protected override void Judge(MetricAlarm subject, Verdict verdict)
    {
        if (verdict.Reads(subject.TreatMissingData) && subject.TreatMissingData.Value is not ("breaching" or "notBreaching" or "ignore" or "missing"))
            verdict.Violation(subject.TreatMissingData, "breaching, notBreaching, ignore or missing", "Set it: breaching for signs of life, notBreaching for counts.");
    }
}
