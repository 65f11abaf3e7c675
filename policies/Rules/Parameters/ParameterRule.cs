using Policies.Model;

namespace Policies.Rules.Parameters;

/// <summary>A rule about parameters of a server. What an instance of a cluster leaves to the cluster is not missing.</summary>
/// <param name="info">What it is.</param>
public abstract class ParameterRule(RuleInfo info) : ModelRule<ParameterSet>(info)
{
    /// <inheritdoc/>
    protected sealed override void Judge(ParameterSet subject, Verdict verdict)
    {
        if (subject.ForeignFamily is { } reason)
            verdict.NotApplicable(reason);
        else
            JudgeSet(subject, verdict);
    }

    /// <summary>Judges the parameters of a PostgreSQL server.</summary>
    protected abstract void JudgeSet(ParameterSet set, Verdict verdict);

    /// <summary>Whether a parameter can be judged: it is declared, or its absence counts.</summary>
    protected static bool Counts(ParameterSet set, in Fact<string> value, Verdict verdict) => verdict.Reads(value) && !(value.IsAbsent && set.IsOfClusterMembers);

    /// <summary>Reports a parameter that is not what PostgreSQL reads as on.</summary>
    protected static void RequireOn(ParameterSet set, string name, bool isDefault, string next, Verdict verdict)
    {
        var value = set[name];
        if (Counts(set, value, verdict) && !(value.Value is { } text ? PostgresBool.Parse(text) == true : isDefault))
            verdict.Violation(value, "1", next);
    }

    /// <summary>Reports a parameter that is not what PostgreSQL reads as off.</summary>
    protected static void RequireOff(ParameterSet set, string name, string next, Verdict verdict)
    {
        var value = set[name];
        if (verdict.Reads(value) && value.Value is { } text && PostgresBool.Parse(text) != false)
            verdict.Violation(value, "0", next);
    }

    /// <summary>Reports a time or count outside its bounds.</summary>
    /// <param name="set">The parameters.</param>
    /// <param name="name">The parameter.</param>
    /// <param name="minimum">Least value, in milliseconds where it is a time.</param>
    /// <param name="maximum">Greatest value.</param>
    /// <param name="expected">What is allowed, in words.</param>
    /// <param name="next">What to do.</param>
    /// <param name="verdict">Where it is reported.</param>
    protected static void RequireWithin(ParameterSet set, string name, double minimum, double maximum, string expected, string next, Verdict verdict)
    {
        var value = set[name];
        if (Counts(set, value, verdict) && !(value.Value is { } text && PostgresDuration.TryParse(text, out var number) && number >= minimum && number <= maximum))
            verdict.Violation(value, expected, next);
    }
}
