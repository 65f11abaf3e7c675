using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Alarms;

/// <summary>J22: the operating system is measured.</summary>
public sealed class RdsEnhancedMonitoring() : DatabaseRule(new RuleInfo(
    "rds-enhanced-monitoring",
    "J22",
    "Operating system of the server is measured",
    "Which process uses processor and memory is seen only from inside the server; CloudWatch looks from outside, once a minute.",
    Severity.Low,
    RuleLevels.ProdOnly)
{
    Limits = [new(Maximum, Dev: 60, Prod: 60, "Seconds between measurements, at most.")],
})
{
    private const string Maximum = "maximumSeconds";
    private static readonly double[] Allowed = [1, 5, 10, 15, 30, 60];

    /// <inheritdoc/>
    protected override string? Excludes(Database subject) => subject.Kind switch
    {
        DatabaseKind.Cluster => "the members of the cluster are measured",
        DatabaseKind.GlobalCluster => "a global cluster has no server of its own",
        _ => null,
    };

    /// <inheritdoc/>
    protected override void JudgeDatabase(Database subject, Verdict verdict)
    {
        var interval = subject.MonitoringInterval;
        var maximum = verdict.Limit(Maximum);
        if (verdict.Reads(interval) && !(Allowed.Contains(interval.Value) && interval.Value <= maximum))
            verdict.Violation(interval, $"one of {string.Join(", ", Allowed.Where(seconds => seconds <= maximum))} seconds", "Set it, with the role that writes the measurements.");
        if (interval.Value > 0 && !verdict.Declares(subject.MonitoringRoleArn))
            verdict.Violation(subject.MonitoringRoleArn, "a role", "Name a role with the managed policy AmazonRDSEnhancedMonitoringRole.");
    }
}
