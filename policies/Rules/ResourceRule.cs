using System.Collections.Frozen;
using Policies.Model;

namespace Policies.Rules;

/// <summary>A rule that is judged from one resource.</summary>
/// <param name="info">What it is.</param>
public abstract class ResourceRule(RuleInfo info) : Rule(info)
{
    /// <inheritdoc/>
    public sealed override RuleSource Source => RuleSource.Resource;

    /// <summary>The type tokens that it judges.</summary>
    public abstract FrozenSet<string> Types { get; }

    /// <summary>Judges a resource of one of the <see cref="Types"/>.</summary>
    public abstract void Judge(Subject subject, Verdict verdict);
}
