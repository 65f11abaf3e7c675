using System.Globalization;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Pooling;

/// <summary>G7: the pooler takes all clients, and no more of the server than its share.</summary>
public sealed class PgBouncerPortAndLimits() : StackRule(new RuleInfo(
    "pgbouncer-port-and-limits",
    "G7",
    "Pooler takes all clients within its share of the server",
    "A pooler that asks for more than its share starves migrations and administrators; one that accepts too few clients refuses them while the server idles.",
    Severity.High,
    RuleLevels.BlocksProd))
{
    private const int PgBouncerPort = 6432;

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var poolers = stack.All<Pooler>();
        if (poolers.IsEmpty)
            verdict.NotApplicable("no pooler is declared");
        foreach (var pooler in poolers)
        {
            if (verdict.Reads(pooler.ListenPort) && pooler.ListenPort.Value != PgBouncerPort)
                verdict.Violation(pooler.ListenPort, "6432", "Keep PgBouncer's own port: clients, security groups and alarms count on it.");
            JudgeServerSide(stack, pooler, verdict);
            JudgeClientSide(stack, pooler, verdict);
        }
    }

    private static void JudgeServerSide(StackModel stack, Pooler pooler, Verdict verdict)
    {
        var budget = stack.By("server", static (ConnectionBudget budget) => budget.Server.Value)[pooler.Server.Value ?? ""].FirstOrDefault();
        if (budget is null || !verdict.Reads(pooler.Databases) || !verdict.Reads(pooler.Tasks) || !verdict.Reads(pooler.SurgeTasks) || !verdict.Reads(budget.Lines))
            return;
        var demand = 0.0;
        foreach (var database in pooler.ReadDatabases())
        {
            if (!verdict.Reads(database.PoolSize) || !verdict.Reads(database.ReservePoolSize) || !verdict.Reads(database.MaxConnections))
                return;
            demand += database.ServerConnections;
        }

        demand *= pooler.Tasks.Value + pooler.SurgeTasks.Value;
        var share = budget.ReadLines().Where(line => line.Kind.Value == "pool").Sum(line => line.Connections.Value);
        if (demand > share)
        {
            verdict.Violation(
                pooler.Resource,
                pooler.Databases.Path,
                string.Create(CultureInfo.InvariantCulture, $"pools of {demand} server connections in all tasks"),
                string.Create(CultureInfo.InvariantCulture, $"at most the {share} of its lines in the connection budget"),
                "Lower the pool sizes or the tasks, or give the pooler a larger share.");
        }
    }

    private static void JudgeClientSide(StackModel stack, Pooler pooler, Verdict verdict)
    {
        if (!verdict.Reads(pooler.MaxClientConnections))
            return;
        var demand = 0.0;
        foreach (var service in stack.By("server", static (ServiceDatabase service) => service.Server.Value)[pooler.Server.Value ?? ""])
        {
            if (!verdict.Reads(service.Clients))
                return;
            foreach (var client in service.ReadClients().Where(client => client.Via.Value == "pooled"))
            {
                if (!verdict.Reads(client.Pool) || !verdict.Reads(client.MaxReplicas) || !verdict.Reads(client.Surge))
                    return;
                demand += client.Pool.Value * (client.MaxReplicas.Value + client.Surge.Value);
            }
        }

        if (demand > pooler.MaxClientConnections.Value)
        {
            verdict.Violation(
                pooler.MaxClientConnections,
                string.Create(CultureInfo.InvariantCulture, $"at least {demand}, the pools of all clients"),
                "Raise max_client_conn: one task must carry all clients while another restarts.");
        }
    }
}
