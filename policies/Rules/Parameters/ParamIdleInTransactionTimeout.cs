using Pulumi.Policy;

namespace Policies.Rules.Parameters;

/// <summary>H3: idle transactions end in time, for every login.</summary>
public sealed class ParamIdleInTransactionTimeout() : TimeoutRule(
    new RuleInfo(
        "param-idle-in-transaction-timeout",
        "H3",
        "Idle transactions end in time",
        "A transaction that a client forgot holds its locks, and keeps vacuum from removing what it might still see.",
        Severity.High,
        RuleLevels.BlocksProd)
    {
        Limits = [new(MaximumMilliseconds, Dev: 300_000, Prod: 30_000, "Longest time allowed, in milliseconds.")],
    },
    "idle_in_transaction_session_timeout",
    static role => role.IdleInTransactionTimeout);
