using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Pooling;

/// <summary>G3: a process opens few connections.</summary>
public sealed class PoolSizeBounded() : ModelRule<ServiceDatabase>(new RuleInfo(
    "pool-size-bounded",
    "G3",
    "Client pools are small",
    "Connections are shared by all processes of all services; a large pool in each of them drains the server, and makes it slower before that.",
    Severity.High,
    RuleLevels.BlocksProd)
{
    Limits = [new(Maximum, Dev: 5, Prod: 10, "Connections that one process may open, at most.")],
})
{
    private const string Maximum = "maximum";

    /// <inheritdoc/>
    protected override void Judge(ServiceDatabase subject, Verdict verdict)
    {
        if (!verdict.Reads(subject.Clients))
            return;
        if (subject.Clients.Items.IsEmpty)
            verdict.NotApplicable("no client is declared");
        foreach (var client in subject.ReadClients())
        {
            if (verdict.Reads(client.Pool) && !(client.Pool.Value >= 1 && client.Pool.Value <= verdict.Limit(Maximum)))
                verdict.Violation(client.Pool, $"1 to {verdict.Limit(Maximum)}", "Lower the pool; a process rarely has more queries in flight than cores to serve them.");
        }
    }
}
