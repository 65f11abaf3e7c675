using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Pooling;

/// <summary>G11: services connect through the pooler.</summary>
public sealed class AppUsesPooledHost() : StackRule(new RuleInfo(
    "app-uses-pooled-host",
    "G11",
    "Services are given the pooler's address",
    "A pooler that nobody is sent to pools nothing. Only migrations and administrators need the server's own address.",
    Severity.High,
    RuleLevels.BlocksProd))
{
    private const string Next = "Hand out the pooler's address; keep the server's own for migrations.";
    private static readonly string[] WordsForDirect = ["direct", "migrat", "admin", "master"];

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var judged = 0;
        foreach (var service in stack.All<ServiceDatabase>())
        {
            judged++;
            JudgeService(stack, service, verdict);
        }

        foreach (var text in stack.All<SecretValue>().Select(secret => secret.Value).Concat(stack.All<StoredParameter>().Select(parameter => parameter.Value)))
            JudgeText(text.Resource.Name, text);
        foreach (var variable in stack.All<Workload>().SelectMany(workload => workload.Variables).Where(variable => !variable.FromSecret))
            JudgeText(variable.Name, variable.Value.Hidden());
        if (judged == 0)
            verdict.NotApplicable("nothing declared holds the address of a database");

        void JudgeText(string name, Fact<string> text)
        {
            if (stack.Above<DeclaredSubject>(text.Resource) is not null || IsForDirect(name))
                return;
            var urls = WrittenLogin.In(text.Value ?? "").Select(login => login.Url).OfType<PostgresUrl>().ToList();
            judged += urls.Count;
            verdict.Saw(text.Resource, text.Path);
            if (urls.Exists(url => NeonHost.IsOne(url.Host) && !NeonHost.IsPooled(url.Host)))
                verdict.Violation(text.Resource, text.Path, "Neon's direct host", "the host with -pooler", Next);
            else if (text.IsUnknown && GoesPastProxy(stack, text))
                verdict.Violation(text.Resource, text.Path, "the database's own address", "the proxy's", Next);
        }
    }

    private static void JudgeService(StackModel stack, ServiceDatabase service, Verdict verdict)
    {
        if (!verdict.Reads(service.Clients) || !verdict.Reads(service.Connections) || !service.IsUsed || !service.ReadClients().Any(client => client.Via.Value == "pooled"))
            return;
        var pooled = service.ReadConnections().FirstOrDefault(connection => connection.Kind.Value == "pooled");
        var poolers = stack.By("server", static (Pooler pooler) => pooler.Server.Value)[service.Server.Value ?? ""].ToList();
        if (pooled is null)
            verdict.Violation(service.Resource, service.Connections.Path, "no pooled connection", "one of kind pooled", Next);
        else if (verdict.Reads(pooled.Host) && poolers.Count > 0 && !poolers.Exists(pooler => pooler.Hostname.IsUnknown || pooler.Hostname.Value == pooled.Host.Value))
            verdict.Violation(pooled.Host, $"the pooler's {poolers[0].Hostname.Found}", Next);
    }

    // While the text is unknown, what it was computed from tells: the database although there is a proxy before it.
    private static bool GoesPastProxy(StackModel stack, Fact<string> text)
        => !stack.All<Proxy>().IsEmpty
            && !stack.Behind<Proxy>(text.Resource, text.Path).Any()
            && stack.Behind<Database>(text.Resource, text.Path).Any(database => stack.By("target", (ProxyTarget target) => TargetOf(stack, target)).Contains(database.Resource.Urn));

    private static string? TargetOf(StackModel stack, ProxyTarget target)
        => stack.Behind<Database>(target.Resource, target.Instance.Path).Concat(stack.Behind<Database>(target.Resource, target.Cluster.Path)).FirstOrDefault()?.Resource.Urn;

    private static bool IsForDirect(string name) => Array.Exists(WordsForDirect, word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
