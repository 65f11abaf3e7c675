using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Pooling;

/// <summary>G13: prepared statements find their way through the pooler.</summary>
public sealed class PreparedStatementsCompatible() : StackRule(new RuleInfo(
    "prepared-statements-compatible",
    "G13",
    "Prepared statements work through the pooler",
    "In transaction mode the next statement may run on another connection. PgBouncer keeps track of prepared statements from version 1.21 on, if max_prepared_statements allows any.",
    Severity.Medium,
    RuleLevels.Advice))
{
    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var poolers = stack.All<Pooler>();
        if (poolers.IsEmpty)
            verdict.NotApplicable("no PgBouncer is declared; RDS Proxy and Neon's pooler keep track themselves");
        foreach (var pooler in poolers)
        {
            if (verdict.Reads(pooler.PoolMode) && pooler.PoolMode.Value != "session" && verdict.Reads(pooler.MaxPreparedStatements) && pooler.MaxPreparedStatements.Value == 0)
                JudgeClients(stack, pooler, verdict);
        }
    }

    private static void JudgeClients(StackModel stack, Pooler pooler, Verdict verdict)
    {
        foreach (var service in stack.By("server", static (ServiceDatabase service) => service.Server.Value)[pooler.Server.Value ?? ""].Where(service => verdict.Reads(service.Clients)))
        {
            foreach (var client in service.ReadClients().Where(client => client.Via.Value == "pooled"))
            {
                if (verdict.Reads(client.PreparedStatements) && (client.PreparedStatements.Value || client.PreparedStatements.IsAbsent))
                    verdict.Violation(client.PreparedStatements, "false while max_prepared_statements is 0", "Let PgBouncer keep prepared statements, or switch them off in the client.");
            }
        }
    }
}
