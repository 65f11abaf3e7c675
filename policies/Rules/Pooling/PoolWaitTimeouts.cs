using System.Collections.Frozen;
using Policies.Adapters;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Pooling;

/// <summary>G5: nobody waits long for a connection.</summary>
public sealed class PoolWaitTimeouts() : ResourceRule(new RuleInfo(
    "pool-wait-timeouts",
    "G5",
    "Waits for a connection end in time",
    "A request that waits longer than its caller does is work for nobody, and those behind it wait as well.",
    Severity.Medium,
    RuleLevels.BlocksProd)
{
    Limits =
    [
        new(WaitSeconds, Dev: 120, Prod: 30, "Seconds that a request waits for a connection, at most."),
        new(ConnectSeconds, Dev: 30, Prod: 10, "Seconds that a login takes, at most."),
    ],
})
{
    private const string WaitSeconds = "waitSeconds";
    private const string ConnectSeconds = "connectSeconds";

    /// <inheritdoc/>
    public override FrozenSet<string> Types { get; }
        = AdapterList.TokensOf<Pooler>().Concat(AdapterList.TokensOf<ProxyTargetGroup>()).Concat(AdapterList.TokensOf<ServiceDatabase>()).ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override void Judge(Subject subject, Verdict verdict)
    {
        if (subject is ProxyTargetGroup group)
        {
            JudgeSeconds(group.BorrowTimeoutSeconds, WaitSeconds, verdict);
        }
        else if (subject is Pooler pooler)
        {
            JudgeSeconds(pooler.QueryWaitTimeoutSeconds, WaitSeconds, verdict);
            JudgeSeconds(pooler.ServerConnectTimeoutSeconds, ConnectSeconds, verdict);
        }
        else
        {
            JudgeClients((ServiceDatabase)subject, verdict);
        }
    }

    // What a client does not say is its driver's matter.
    private static void JudgeClients(ServiceDatabase service, Verdict verdict)
    {
        if (!verdict.Reads(service.Clients))
            return;
        foreach (var client in service.ReadClients())
        {
            if (!client.PoolTimeoutSeconds.IsAbsent)
                JudgeSeconds(client.PoolTimeoutSeconds, WaitSeconds, verdict);
            if (!client.ConnectTimeoutSeconds.IsAbsent)
                JudgeSeconds(client.ConnectTimeoutSeconds, ConnectSeconds, verdict);
        }
    }

    private static void JudgeSeconds(Fact<double> seconds, string limit, Verdict verdict)
    {
        var maximum = verdict.Limit(limit);
        if (verdict.Reads(seconds) && !(seconds.Value > 0 && seconds.Value <= maximum))
            verdict.Violation(seconds, FormattableString.Invariant($"more than 0 and at most {maximum} s"), "Let requests fail early; callers try again.");
    }
}
