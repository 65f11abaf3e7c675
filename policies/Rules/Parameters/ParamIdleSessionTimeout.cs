using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Parameters;

/// <summary>H5: the server does not end connections that a pooler keeps.</summary>
public sealed class ParamIdleSessionTimeout() : ParameterRule(new RuleInfo(
    "param-idle-session-timeout",
    "H5",
    "Server does not cut pooled connections",
    "A pooler keeps idle connections for the next client; a server that ends them first hands clients broken ones.",
    Severity.Low,
    RuleLevels.Advice)
{
    Limits = [new(Minimum, Dev: 600_000, Prod: 600_000, "Time after which the pooler closes idle connections, in milliseconds; PgBouncer: server_idle_timeout.")],
})
{
    private const string Minimum = "minimumMilliseconds";

    /// <inheritdoc/>
    protected override void JudgeSet(ParameterSet set, Verdict verdict)
    {
        var value = set["idle_session_timeout"];
        if (!verdict.Reads(value) || value.Value is not { } text)
            return;
        if (!PostgresDuration.TryParse(text, out var milliseconds) || (milliseconds > 0 && milliseconds <= verdict.Limit(Minimum)))
            verdict.Violation(value, FormattableString.Invariant($"0, or more than {verdict.Limit(Minimum)} ms"), "Set it above the time after which the pooler closes idle connections itself.");
    }
}
