using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Parameters;

/// <summary>H6: slow statements are logged.</summary>
public sealed class ParamLogMinDuration() : ParameterRule(new RuleInfo(
    "param-log-min-duration",
    "H6",
    "Slow statements are logged",
    "Without a log of slow statements nobody knows which one to look at when the database is slow.",
    Severity.High,
    RuleLevels.BlocksProd)
{
    Limits = [new(Maximum, Dev: 1_000, Prod: 1_000, "Longest time that may pass unlogged, in milliseconds.")],
})
{
    private const string Maximum = "maximumMilliseconds";
    private const double Chatty = 100;

    /// <inheritdoc/>
    protected override void JudgeSet(ParameterSet set, Verdict verdict)
    {
        const string Name = "log_min_duration_statement";
        var maximum = verdict.Limit(Maximum);
        RequireWithin(set, Name, 0, maximum, FormattableString.Invariant($"0 to {maximum} ms"), "Set it to the time from which a statement counts as slow; -1 logs none.", verdict);
        var value = set[Name];
        if (value.Value is { } text && PostgresDuration.TryParse(text, out var milliseconds) && milliseconds is >= 0 and < Chatty)
            verdict.Advice(value, FormattableString.Invariant($"{Chatty} ms or more"), "Raise it: nearly every statement would be logged.");
    }
}
