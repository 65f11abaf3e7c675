using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Pooling;

/// <summary>G9: a proxy knows services' logins, each once, and no administrator's.</summary>
public sealed class RdsProxyAuthScoped() : StackRule(new RuleInfo(
    "rds-proxy-auth-scoped",
    "G9",
    "Proxy knows services' logins only",
    "Whoever reaches the proxy can be whomever it knows. Debug logging writes statements, with what they hold, to a log.",
    Severity.High,
    RuleLevels.BlocksProd))
{
    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var proxies = stack.All<Proxy>().Where(proxy => proxy.ForeignEngine is null).ToList();
        if (proxies.Count == 0)
            verdict.NotApplicable("no RDS Proxy is declared");
        foreach (var proxy in proxies)
        {
            if (verdict.Reads(proxy.DebugLogging) && proxy.DebugLogging.Value)
                verdict.Violation(proxy.DebugLogging, "false", "Switch it off once the search for a fault is over.");
            if (verdict.Reads(proxy.Auths))
                JudgeLogins(stack, proxy, verdict);
        }
    }

    private static void JudgeLogins(StackModel stack, Proxy proxy, Verdict verdict)
    {
        var logins = proxy.ReadLogins().ToList();
        if (logins.Count == 0)
            verdict.Violation(proxy.Resource, proxy.Auths.Path, "no login", "the secret of each service that connects", "Name the secrets that the proxy logs in with.");
        if (stack.Behind<Database>(proxy.Resource, proxy.Auths.Path).FirstOrDefault() is { } database)
            verdict.Violation(proxy.Resource, proxy.Auths.Path, $"the master login of {database.Resource.Name}", "services' logins", "Give the proxy secrets of logins with few rights.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var login in logins)
        {
            if (login.SecretArn.Value is { } arn && !seen.Add(arn))
                verdict.Violation(login.SecretArn, "a secret that no other entry names", "Name each secret once.");
            else if (!verdict.Declares(login.SecretArn))
                verdict.Violation(login.SecretArn, "a secret", "Name the secret that the proxy logs in with.");
            if (verdict.Environment.HasProductionLimits() && verdict.Reads(login.IamAuth) && login.IamAuth.Value != "REQUIRED")
                verdict.Violation(login.IamAuth, "\"REQUIRED\"", "Let clients prove who they are with IAM: they then need no password.");
        }
    }
}
