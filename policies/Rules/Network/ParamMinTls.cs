using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Network;

/// <summary>B10: old versions of TLS are refused.</summary>
public sealed class ParamMinTls() : ModelRule<ParameterSet>(new RuleInfo(
    "param-min-tls",
    "B10",
    "Old versions of TLS are refused",
    "TLS 1.0 and 1.1 are broken; PostgreSQL asks for 1.2 by itself, so only a parameter can lower it.",
    Severity.Medium,
    RuleLevels.BlocksProd))
{
    /// <inheritdoc/>
    protected override void Judge(ParameterSet subject, Verdict verdict)
    {
        var value = subject["ssl_min_protocol_version"];
        if (subject.ForeignFamily is { } reason)
            verdict.NotApplicable(reason);
        else if (verdict.Reads(value) && value.Value is { } version && version is not ("TLSv1.2" or "TLSv1.3"))
            verdict.Violation(value, "TLSv1.2 or TLSv1.3", "Raise ssl_min_protocol_version, or remove it: PostgreSQL's own is TLSv1.2.");
    }
}
