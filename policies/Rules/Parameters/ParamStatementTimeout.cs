using Pulumi.Policy;

namespace Policies.Rules.Parameters;

/// <summary>H2: statements end in time, for every login.</summary>
public sealed class ParamStatementTimeout() : TimeoutRule(
    new RuleInfo(
        "param-statement-timeout",
        "H2",
        "Statements end in time",
        "One statement without an end holds its locks and its connection until everybody waits for it.",
        Severity.High,
        RuleLevels.BlocksProd)
    {
        Limits = [new(MaximumMilliseconds, Dev: 300_000, Prod: 30_000, "Longest time allowed, in milliseconds.")],
    },
    "statement_timeout",
    static role => role.StatementTimeout);
