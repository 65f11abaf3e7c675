using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Parameters;

/// <summary>H8: logins and their ends are logged.</summary>
public sealed class ParamLogConnections() : ParameterRule(new RuleInfo(
    "param-log-connections",
    "H8",
    "Connections are logged",
    "Who connected, from where and until when is the first question about a leak, and about connections that run out.",
    Severity.Medium,
    RuleLevels.ProdOnly))
{
    private const string Next = "Set log_connections and log_disconnections to 1.";
    private const int ListsStages = 18;

    /// <inheritdoc/>
    protected override void JudgeSet(ParameterSet set, Verdict verdict)
    {
        var connections = set["log_connections"];

        // From version 18 it may list stages: receipt, authentication, authorization.
        if (set.Major >= ListsStages && connections.Value is { Length: > 0 } stages && PostgresBool.Parse(stages) is null)
            verdict.Reads(connections);
        else
            RequireOn(set, "log_connections", isDefault: false, Next, verdict);
        RequireOn(set, "log_disconnections", isDefault: false, Next, verdict);
    }
}
