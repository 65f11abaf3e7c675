using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Pooling;

/// <summary>G8: a proxy leaves connections for others.</summary>
public sealed class RdsProxyConnectionPercent() : ModelRule<ProxyTargetGroup>(new RuleInfo(
    "rds-proxy-connection-percent",
    "G8",
    "Proxy leaves connections for others",
    "A proxy that may open every connection leaves none for migrations, monitoring and the administrator who is called then.",
    Severity.High,
    RuleLevels.BlocksProd)
{
    Limits =
    [
        new(MaximumPercent, Dev: 100, Prod: 80, "Part of the server's connections that a proxy may open, in per cent."),
        new(MaximumIdlePercent, Dev: 100, Prod: 50, "Part of them that it may keep idle, in per cent."),
    ],
})
{
    private const string MaximumPercent = "maximumPercent";
    private const string MaximumIdlePercent = "maximumIdlePercent";

    /// <inheritdoc/>
    protected override void Judge(ProxyTargetGroup subject, Verdict verdict)
    {
        JudgePercent(subject.MaxConnectionsPercent, verdict.Limit(MaximumPercent), verdict);
        JudgePercent(subject.MaxIdleConnectionsPercent, verdict.Limit(MaximumIdlePercent), verdict);
    }

    private static void JudgePercent(Fact<double> percent, double maximum, Verdict verdict)
    {
        if (verdict.Reads(percent) && !(percent.Value <= maximum))
            verdict.Violation(percent, FormattableString.Invariant($"at most {maximum}"), "Lower it; it takes effect in place.");
    }
}
