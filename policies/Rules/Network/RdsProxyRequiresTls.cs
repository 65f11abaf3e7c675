using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Network;

/// <summary>B11: a proxy takes connections with TLS only.</summary>
public sealed class RdsProxyRequiresTls() : ModelRule<Proxy>(new RuleInfo(
    "rds-proxy-requires-tls",
    "B11",
    "Proxy requires TLS",
    "Clients then cannot send their password to the proxy in clear by forgetting TLS.",
    Severity.High,
    RuleLevels.BlocksProd))
{
    /// <inheritdoc/>
    protected override void Judge(Proxy subject, Verdict verdict)
    {
        if (subject.ForeignEngine is { } reason)
            verdict.NotApplicable(reason);
        else if (verdict.Reads(subject.RequireTls) && !subject.RequireTls.Value)
            verdict.Violation(subject.RequireTls, "true", "Set requireTls; it changes in place.");
    }
}
