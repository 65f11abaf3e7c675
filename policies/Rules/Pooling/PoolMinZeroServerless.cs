using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Pooling;

/// <summary>G4: clients give idle connections back.</summary>
public sealed class PoolMinZeroServerless() : StackRule(new RuleInfo(
    "pool-min-zero-serverless",
    "G4",
    "Clients give idle connections back",
    "A serverless process that keeps a connection between requests holds a server process for nothing, and there are many such processes.",
    Severity.Medium,
    RuleLevels.Advice)
{
    Limits =
    [
        new(ServerlessSeconds, Dev: 20, Prod: 20, "Seconds after which a serverless process closes an idle connection, at most."),
        new(LongRunningSeconds, Dev: 300, Prod: 300, "Seconds after which any other process does, at most."),
    ],
})
{
    private const string ServerlessSeconds = "serverlessSeconds";
    private const string LongRunningSeconds = "longRunningSeconds";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var judged = 0;
        foreach (var service in stack.All<ServiceDatabase>().Where(service => verdict.Reads(service.Clients)))
        {
            foreach (var client in service.ReadClients())
            {
                judged++;
                JudgeClient(stack, service, client, verdict);
            }
        }

        if (judged == 0)
            verdict.NotApplicable("no client is declared");
    }

    private static void JudgeClient(StackModel stack, ServiceDatabase service, ServiceClient client, Verdict verdict)
    {
        if (!verdict.Reads(client.Serverless) || !verdict.Reads(client.PoolMin) || !verdict.Reads(client.IdleTimeoutSeconds))
            return;
        if (client.Serverless.Value && client.PoolMin is not { IsKnown: true, Value: 0 })
            verdict.Violation(client.PoolMin, "0", "Let the pool be empty between requests.");
        var maximum = verdict.Limit(client.Serverless.Value ? ServerlessSeconds : LongRunningSeconds);
        if (client.IdleTimeoutSeconds.IsAbsent && !client.Serverless.Value && IsClosedByPooler(stack, service, client, maximum))
            return;
        if (!(client.IdleTimeoutSeconds.Value > 0 && client.IdleTimeoutSeconds.Value <= maximum))
            verdict.Violation(client.IdleTimeoutSeconds, FormattableString.Invariant($"more than 0 and at most {maximum} s"), "Let the client close what it does not use, and declare after how long.");
    }

    private static bool IsClosedByPooler(StackModel stack, ServiceDatabase service, ServiceClient client, double maximum)
        => client.Via.Value == "pooled"
            && stack.By("server", static (Pooler pooler) => pooler.Server.Value)[service.Server.Value ?? ""].Any(pooler => pooler.ServerIdleTimeoutSeconds.Value > 0 && pooler.ServerIdleTimeoutSeconds.Value <= maximum);
}
