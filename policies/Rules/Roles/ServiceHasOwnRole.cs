using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Roles;

/// <summary>F1: each service logs in as itself.</summary>
public sealed class ServiceHasOwnRole() : StackRule(new RuleInfo(
    "service-has-own-role",
    "F1",
    "Each service has its own login",
    "A login that services share, or the administrator's, cannot be limited, rotated or switched off for one of them.",
    Severity.Critical,
    RuleLevels.BlocksProd))
{
    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var services = stack.All<ServiceDatabase>();
        if (services.IsEmpty)
        {
            verdict.NotApplicable("no service is declared");
            return;
        }

        var owners = new Dictionary<(string Server, string Role), string>();
        foreach (var service in services)
        {
            if (verdict.Reads(service.Service) && verdict.Reads(service.Server) && verdict.Reads(service.Roles))
                JudgeService(stack, service, owners, verdict);
        }
    }

    private static void JudgeService(StackModel stack, ServiceDatabase service, Dictionary<(string Server, string Role), string> owners, Verdict verdict)
    {
        var name = service.Service.Value ?? service.Resource.Name;
        var logins = service.ReadRoles().Where(role => role.Login.Value || role.Login.IsUnknown).ToList();
        if (logins.Count == 0)
            verdict.Violation(service.Resource, service.Roles.Path, "no login", $"a login of {name}'s own", "Declare a role with login for the service.");
        if (verdict.Reads(service.Clients))
            JudgeClients(service, verdict);
        foreach (var login in logins)
        {
            if (!verdict.Reads(login.Name) || login.Name.Value is not { } role)
                continue;
            var key = (service.Server.Value ?? "", role);
            if (IsAdministrator(stack, role))
                verdict.Violation(login.Name, "a login that is not the server's administrator", "Give the service a login of its own, with the grants it needs.");
            else if (!owners.TryAdd(key, name) && owners[key] != name)
                verdict.Violation(login.Name, $"a login that is not {owners[key]}'s", "Give the service a login of its own, with the grants it needs.");
            else if (!IsDeclared(stack, role, name))
                verdict.Violation(login.Name, $"a declared role of that name with login, of service {name}", "Declare the role: what nobody declares has no password and no grants.");
        }
    }

    // A migration job beside the service is no client that serves: it connects directly.
    private static void JudgeClients(ServiceDatabase service, Verdict verdict)
    {
        var clients = service.ReadClients().ToList();
        var isServed = clients.Exists(client => client.Role.Value is not ("owner" or "migrator"));
        foreach (var client in clients)
        {
            if (verdict.Reads(client.Role) && (client.Role.Value is "owner" || (client.Role.Value is "migrator" && !(isServed && client.Via.Value is "direct"))))
                verdict.Violation(client.Role, "the service's own role", "Let the client log in as service or readonly: whoever may change tables is no role to serve requests with.");
        }
    }

    private static bool IsAdministrator(StackModel stack, string role)
        => role is "postgres" or "neondb_owner"
            || stack.By("masterUsername", static (Database database) => database.MasterUsername.Value).Contains(role)
            || stack.By("masterUsername", static (Server server) => server.MasterUsername.Value).Contains(role);

    private static bool IsDeclared(StackModel stack, string role, string service)
    {
        var byName = stack.By("name", static (Role declared) => declared.Name.Value);
        return byName[role].Concat(byName[""].Where(declared => declared.Name.IsUnknown)).Any(declared =>
            (declared.Login.IsUnknown || declared.Login.Value)
            && (!declared.Service.IsKnown || declared.Service.Value == service));
    }
}
