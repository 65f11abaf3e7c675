using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Pooling;

/// <summary>G2: each database is reached through a pooler.</summary>
public sealed class PoolerPresent() : StackRule(new RuleInfo(
    "pooler-present",
    "G2",
    "Database is reached through a pooler",
    "Each connection is a process on the server. Without a pooler, deploys and traffic peaks decide how many there are.",
    Severity.High,
    RuleLevels.ProdOnly))
{
    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var databases = stack.All<Database>().Where(database => database.Kind is DatabaseKind.Instance or DatabaseKind.Cluster && database.ForeignEngine is null).ToList();
        if (databases.Count == 0)
            verdict.NotApplicable("no RDS database is declared; a Neon project has a pooler always");
        foreach (var database in databases)
        {
            verdict.Saw(database.Resource, database.Identifier.Path);
            if (IsPooled(stack, database) || IsUnused(stack, database))
                continue;
            if (MayBePooled(stack, database))
                verdict.Unknown(database.Identifier.Resource, database.Identifier.Path);
            else
                verdict.Violation(database.Resource, database.Identifier.Path, "no pooler before it", "PgBouncer or RDS Proxy", "Declare a pooler for the server, and give services its address.");
        }

        foreach (var service in stack.All<ServiceDatabase>())
            JudgeClients(service, verdict);
    }

    // Reports and jobs may go direct beside a service that does not.
    private static void JudgeClients(ServiceDatabase service, Verdict verdict)
    {
        var ways = service.ReadClients().Select(client => client.Via).ToList();
        if (ways.Count > 0 && ways.TrueForAll(via => verdict.Reads(via) && via.Value == "direct"))
            verdict.Violation(ways[0], "pooled", "Let the service itself connect through the pooler; only migrations and reports go direct.");
    }

    private static bool IsPooled(StackModel stack, Database database)
    {
        var ofServer = stack.Above<Server>(database.Resource)?.Key.Value is { } key
            ? stack.By("server", static (Pooler pooler) => pooler.Server.Value)[key]
            : stack.All<Pooler>().Where(pooler => stack.Behind<Database>(pooler.Resource, "server").Contains(database));
        return ofServer.Any()
            || stack.All<ProxyTarget>().Any(target => IsBehind(stack, target, database));
    }

    // Services are about to move to its server, or have moved away.
    private static bool IsUnused(StackModel stack, Database database)
    {
        var services = stack.By("server", static (ServiceDatabase service) => service.Server.Value)[stack.Above<Server>(database.Resource)?.Key.Value ?? ""].ToList();
        return services.Count > 0 && services.TrueForAll(service => !service.IsUsed);
    }

    private static bool IsBehind(StackModel stack, ProxyTarget target, Database database)
        => stack.Behind<Database>(target.Resource, target.Instance.Path).Contains(database)
            || stack.Behind<Database>(target.Resource, target.Cluster.Path).Contains(database)
            || (database.Identifier.Value is { } identifier && (target.Instance.Value == identifier || target.Cluster.Value == identifier));

    // A target that does not say yet which database it is for, and depends on none that is declared here.
    private static bool MayBePooled(StackModel stack, Database database)
        => stack.All<ProxyTarget>().Any(target =>
            (target.Instance.IsUnknown && !stack.Behind<Database>(target.Resource, target.Instance.Path).Any())
            || (target.Cluster.IsUnknown && !stack.Behind<Database>(target.Resource, target.Cluster.Path).Any())
            || (database.Identifier.IsUnknown && (target.Instance.IsKnown || target.Cluster.IsKnown)));
}
