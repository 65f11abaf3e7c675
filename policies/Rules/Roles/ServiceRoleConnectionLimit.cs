using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Roles;

/// <summary>F10: a login takes no more than its share of the connections.</summary>
public sealed class ServiceRoleConnectionLimit() : StackRule(new RuleInfo(
    "service-role-connection-limit",
    "F10",
    "Logins are limited to their share of connections",
    "One service with a leak then refuses its own requests, and not those of every service on the server. A limit below its pools refuses healthy ones.",
    Severity.Medium,
    RuleLevels.ProdOnly))
{
    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var logins = stack.All<Role>().Where(role => role.Login.IsUnknown || role.Login.Value).ToList();
        if (logins.Count == 0)
            verdict.NotApplicable("no login is declared");
        foreach (var login in logins.Where(login => verdict.Reads(login.ConnectionLimit)))
        {
            if (!(login.ConnectionLimit.Value > 0))
                verdict.Violation(login.ConnectionLimit, "more than 0", "Limit the login to what its clients and pools may open together.");
            else if (RoleRights.ServiceOf(stack, login) is { } service)
                JudgeService(stack, login, service, verdict);
        }
    }

    private static void JudgeService(StackModel stack, Role login, ServiceDatabase service, Verdict verdict)
    {
        if (!verdict.Reads(service.Clients))
            return;
        var limit = login.ConnectionLimit;
        var demand = Demand(stack, service, RoleRights.KindOf(stack, login) ?? "");
        if (limit.Value < demand)
            verdict.Violation(limit, FormattableString.Invariant($"at least {demand}, the pools of its clients"), "Raise the limit, or lower the pools.");
        var budget = stack.By("server", static (ConnectionBudget budget) => budget.Server.Value)[service.Server.Value ?? ""].FirstOrDefault();
        if (budget is null || !verdict.Reads(budget.Lines))
            return;

        // A proxy shares one part of the server among all that it lets in, and none of them has a share of its own. Nor has a service that is elsewhere.
        if (!service.IsUsed || budget.ReadLines().Any(line => line.Kind.Value == "proxy"))
            return;
        var entries = PoolerOf(stack, service)?.ReadDatabases().Where(database => database.Service.Value == service.Service.Value).Select(database => database.Name.Value) ?? [];
        var names = service.ReadClients().Select(client => client.Name.Value).Concat(entries).Append(service.Service.Value).Append(service.Name.Value).ToHashSet(StringComparer.Ordinal);
        var share = budget.ReadLines().Where(line => names.Contains(line.Name.Value)).Sum(line => line.Connections.Value);
        if (share > 0 && limit.Value > share)
            verdict.Violation(limit, FormattableString.Invariant($"at most {share}, the service's share of the connection budget"), "Lower the limit, or give the service a larger share.");
    }

    // The two logins of a service take turns, so each must carry all of it.
    private static double Demand(StackModel stack, ServiceDatabase service, string kind)
    {
        var role = kind is "service-a" or "service-b" ? "service" : kind;
        var pooler = PoolerOf(stack, service);
        var clients = service.ReadClients().Where(client => client.Role.Value == role).ToList();
        var direct = clients.Where(client => pooler is null || client.Via.Value == "direct").Sum(client => client.Pool.Value * (client.MaxReplicas.Value + client.Surge.Value));
        if (pooler is null || !clients.Exists(client => client.Via.Value == "pooled"))
            return direct;
        var entries = pooler.ReadDatabases().Where(database => database.Name.Value == service.Name.Value || database.Service.Value == service.Service.Value).ToList();
        var readsApart = role == "readonly" && entries.Exists(database => database.ReadOnly.Value);
        var pools = entries.Where(database => database.ReadOnly.Value == readsApart).Sum(database => database.ServerConnections);
        return direct + (pools * (pooler.Tasks.Value + pooler.SurgeTasks.Value));
    }

    private static Pooler? PoolerOf(StackModel stack, ServiceDatabase service)
        => stack.By("server", static (Pooler pooler) => pooler.Server.Value)[service.Server.Value ?? ""].FirstOrDefault();
}
