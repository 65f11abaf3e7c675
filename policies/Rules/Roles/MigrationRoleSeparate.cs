using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Roles;

/// <summary>F9: migrations have a login of their own, and go direct.</summary>
public sealed class MigrationRoleSeparate() : StackRule(new RuleInfo(
    "migration-role-separate",
    "F9",
    "Migrations have a login of their own",
    "The right to change tables belongs to a login that runs for minutes, not to the one that serves all day. Through a transaction pooler its locks and session settings get lost.",
    Severity.Medium,
    RuleLevels.BlocksProd))
{
    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var services = stack.All<ServiceDatabase>();
        if (services.IsEmpty)
            verdict.NotApplicable("no service is declared");
        foreach (var service in services.Where(service => verdict.Reads(service.Connections)))
            JudgeService(stack, service, verdict);
    }

    private static void JudgeService(StackModel stack, ServiceDatabase service, Verdict verdict)
    {
        var connections = service.ReadConnections().ToList();
        if (connections.Find(connection => connection.Kind.Value == "migration") is not { } migration)
        {
            verdict.Violation(service.Resource, service.Connections.Path, "no connection for migrations", "one of kind migration", "Hand out a direct connection with a login that migrates.");
            return;
        }

        if (!verdict.Reads(migration.Role) || !verdict.Reads(migration.Secret) || !verdict.Reads(migration.Host))
            return;
        foreach (var other in connections.Where(connection => connection.Kind.Value is "pooled" or "direct"))
        {
            if (migration.Role.Value == other.Role.Value)
                verdict.Violation(migration.Role, "a login that the service does not use", "Give migrations a login of their own.");
            else if (migration.Secret.Value is { } secret && secret == other.Secret.Value)
                verdict.Violation(migration.Secret, "a secret that the service does not read", "Keep the login of migrations in a secret of its own.");
        }

        var poolers = stack.By("server", static (Pooler pooler) => pooler.Server.Value)[service.Server.Value ?? ""];
        if (migration.Host.Value is { } host && (NeonHost.IsPooled(host) || poolers.Any(pooler => pooler.Hostname.Value == host)))
            verdict.Violation(migration.Host, "the server's own address", "Let migrations connect directly.");
    }
}
