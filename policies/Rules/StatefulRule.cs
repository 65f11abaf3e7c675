using System.Collections.Frozen;
using Policies.Adapters;
using Policies.Model;

namespace Policies.Rules;

/// <summary>A rule about whatever holds what cannot be made again; of buckets, those of dumps.</summary>
/// <param name="info">What it is.</param>
/// <param name="counts">Which of the types it judges. Default: all.</param>
public abstract class StatefulRule(RuleInfo info, Func<string, bool>? counts = null) : ResourceRule(info)
{
    /// <inheritdoc/>
    public sealed override FrozenSet<string> Types { get; }
        = StatefulTypes.All.Where(type => counts?.Invoke(type) != false).Concat(AdapterList.TokensOf<Bucket>()).ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public sealed override void Judge(Subject subject, Verdict verdict)
    {
        if (subject is Database { ForeignEngine: { } foreign })
            verdict.NotApplicable(foreign);
        else if (subject is Bucket && Tags.Named(subject.Resource, Tags.Purpose).Value != Tags.LogicalDump)
            verdict.NotApplicable("not a bucket of dumps");
        else if (Excludes(subject) is { } reason)
            verdict.NotApplicable(reason);
        else
            JudgeStateful(subject, verdict);
    }

    /// <summary>Why the rule does not apply; null when it does.</summary>
    protected virtual string? Excludes(Subject subject) => null;

    /// <summary>Judges one resource.</summary>
    protected abstract void JudgeStateful(Subject subject, Verdict verdict);
}
