using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Roles;

/// <summary>F14: monitoring and reports log in with as little as they need.</summary>
public sealed class MonitoringRolePredefined() : StackRule(new RuleInfo(
    "monitoring-role-predefined",
    "F14",
    "Monitoring and reports have roles of their kind",
    "The group pg_monitor reads every statistic and no table. A login for reports reads tables and writes none, and reads them on a replica where there is one.",
    Severity.Low,
    RuleLevels.ProdAdvice))
{
    private const string Monitor = "pg_monitor";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var judged = 0;
        foreach (var login in stack.All<Role>().Where(role => role.Login.IsUnknown || role.Login.Value))
        {
            var kind = RoleRights.KindOf(stack, login);
            if (kind == "monitoring" || login.Groups.Any(group => group.Value == Monitor))
            {
                judged++;
                JudgeMonitoring(login, verdict);
            }
            else if (kind == "readonly")
            {
                judged++;
                JudgeReports(stack, login, verdict);
            }
        }

        if (judged == 0)
            verdict.NotApplicable("no login for monitoring or reports is declared");
    }

    private static void JudgeMonitoring(Role login, Verdict verdict)
    {
        if (!verdict.Reads(login.MemberOf))
            return;
        if (login.Groups.IsEmpty)
            verdict.Violation(login.Resource, login.MemberOf.Path, "nothing", Monitor, "Make the login a member of pg_monitor.");
        foreach (var group in login.Groups.Where(group => verdict.Reads(group) && group.Value != Monitor))
            verdict.Violation(group, Monitor, "Let the login be a member of pg_monitor only.");
    }

    private static void JudgeReports(StackModel stack, Role login, Verdict verdict)
    {
        foreach (var grant in new RoleRights(stack, login).Grants.Where(grant => grant.ObjectType.Value == "table" && verdict.Reads(grant.PrivilegeList)))
        {
            foreach (var privilege in grant.Privileges.Where(privilege => privilege.Value is { } name && !name.Equals("SELECT", StringComparison.OrdinalIgnoreCase)))
                verdict.Violation(privilege, "SELECT", "Let reports read only.");
        }

        if (RoleRights.ServiceOf(stack, login) is not { } service || !verdict.Reads(service.Connections))
            return;
        var hasReplica = stack.By("serverOfReplica", (Database database) => database.Kind == DatabaseKind.Replica ? stack.Above<Server>(database.Resource)?.Key.Value : null).Contains(service.Server.Value ?? " ");
        foreach (var connection in service.ReadConnections().Where(connection => connection.Kind.Value == "readOnly" && hasReplica))
        {
            if (verdict.Reads(connection.Host) && connection.Host.IsAbsent && verdict.Reads(connection.Replica) && connection.Replica.IsAbsent)
                verdict.Violation(connection.Host, "the replica's address", "Send reports to the replica.");
        }
    }
}
