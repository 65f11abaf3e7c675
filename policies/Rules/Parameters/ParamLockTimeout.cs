using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Parameters;

/// <summary>H4: a statement does not wait for locks without end.</summary>
public sealed class ParamLockTimeout() : ParameterRule(new RuleInfo(
    "param-lock-timeout",
    "H4",
    "Waiting for a lock ends in time",
    "A statement that waits for a lock holds up everything that comes after it; one that gives up can be tried again.",
    Severity.Low,
    RuleLevels.ProdAdvice)
{
    Limits = [new(Maximum, Dev: 10_000, Prod: 10_000, "Longest wait allowed, in milliseconds.")],
})
{
    private const string Maximum = "maximumMilliseconds";
    private const string Next = "Set lock_timeout below statement_timeout, so that a waiting statement says what it waited for.";

    /// <inheritdoc/>
    protected override void JudgeSet(ParameterSet set, Verdict verdict)
    {
        var maximum = verdict.Limit(Maximum);
        RequireWithin(set, "lock_timeout", 1, maximum, FormattableString.Invariant($"more than 0 and at most {maximum} ms"), Next, verdict);
        var (lockTimeout, statement) = (set["lock_timeout"], set["statement_timeout"]);
        if (lockTimeout.Value is { } text && PostgresDuration.TryParse(text, out var wait) && wait > 0 && wait <= maximum
            && verdict.Reads(statement) && statement.Value is { } limit && PostgresDuration.TryParse(limit, out var whole) && whole > 0 && wait >= whole)
        {
            verdict.Violation(lockTimeout, $"less than statement_timeout, {statement.Found}", Next);
        }
    }
}
