using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Roles;

/// <summary>F2: a login and its secret are one service's, in one environment.</summary>
public sealed class NoSharedRole() : StackRule(new RuleInfo(
    "no-shared-role",
    "F2",
    "Logins are not shared",
    "Where two services or two environments log in with the same secret, neither can be changed, limited or told apart without the other.",
    Severity.High,
    RuleLevels.BlocksProd))
{
    private const string Next = "Give each service a login and a secret of its own in each environment.";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var services = stack.All<ServiceDatabase>();
        var values = stack.All<SecretValue>().Where(value => DatabaseSecrets.IsLogin(stack, value)).ToList();
        if (services.IsEmpty && values.Count == 0)
            verdict.NotApplicable("neither a service nor a secret with a login is declared");
        var owners = new Dictionary<string, ServiceDatabase>(StringComparer.Ordinal);
        foreach (var service in services)
            JudgeSecrets(service, owners, verdict);
        var holders = new Dictionary<(string User, string Of), (SecretValue Value, WrittenLogin Login)>();
        foreach (var value in values)
            JudgeValue(stack, value, holders, verdict);
    }

    private static void JudgeSecrets(ServiceDatabase service, Dictionary<string, ServiceDatabase> owners, Verdict verdict)
    {
        if (!verdict.Reads(service.Roles) || !verdict.Reads(service.Connections))
            return;
        foreach (var secret in service.ReadRoles().Select(role => role.Secret).Concat(service.ReadConnections().Select(connection => connection.Secret)))
        {
            if (verdict.Reads(secret) && secret.Value is { } name && !owners.TryAdd(name, service) && owners[name].Service.Value != service.Service.Value)
                verdict.Violation(secret, $"a secret that is not {owners[name].Service.Value}'s", Next);
        }
    }

    // One login is one name on one host, or one name with one password on two: the pooler's and the server's. Two secrets may hold one login of one
    // service: its URL and its parts. Of two services they are when the services declare them, or when one login opens two databases of one server.
    private static void JudgeValue(
        StackModel stack, SecretValue value, Dictionary<(string User, string Of), (SecretValue Value, WrittenLogin Login)> holders, Verdict verdict)
    {
        verdict.Saw(value.Resource, value.Value.Path);
        if (WrittenLogin.In(value.Value.Value ?? "").FirstOrDefault(login => login.User.Length > 0) is not { } login)
            return;
        foreach (var of in new[] { "@" + login.Host, ":" + login.Password })
        {
            if (of.Length == 1 || holders.TryAdd((login.User, of), (value, login)))
                continue;
            var (other, before) = holders[(login.User, of)];
            var (owner, ownerBefore) = (stack.Above<DeclaredSubject>(value.Resource), stack.Above<DeclaredSubject>(other.Resource));
            var isShared = owner is not null && ownerBefore is not null
                ? owner.Resource.Urn != ownerBefore.Resource.Urn
                : login.Url is { } url && before.Url is { } urlBefore && url.Host == urlBefore.Host && url.Database != urlBefore.Database;
            if (!isShared)
                continue;
            verdict.Violation(value.Resource, value.Value.Path, $"the login {login.User}, which is {other.Resource.Name}'s", "a login that no other secret holds", Next);
            return;
        }
    }
}
