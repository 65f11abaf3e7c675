using Policies.Model;

namespace Policies.Rules;

/// <summary>A rule about databases that are PostgreSQL, of some kinds; of others it says why it does not apply.</summary>
/// <param name="info">What it is.</param>
public abstract class DatabaseRule(RuleInfo info) : ModelRule<Database>(info)
{
    /// <inheritdoc/>
    protected sealed override void Judge(Database subject, Verdict verdict)
    {
        if (subject.ForeignEngine is { } foreign)
            verdict.NotApplicable(foreign);
        else if (subject.IsRestored && subject.Engine.IsAbsent)
            verdict.Unknown(subject.Engine); // that of the snapshot, which may be any
        else if (Excludes(subject) is { } reason)
            verdict.NotApplicable(reason);
        else
            JudgeDatabase(subject, verdict);
    }

    /// <summary>Why the rule does not apply to a PostgreSQL database; null when it does.</summary>
    protected abstract string? Excludes(Database subject);

    /// <summary>Judges a PostgreSQL database.</summary>
    protected abstract void JudgeDatabase(Database subject, Verdict verdict);
}
