using Policies.Model;

namespace Policies.Rules;

/// <summary>A rule that is judged from all resources of a stack.</summary>
/// <param name="info">What it is.</param>
public abstract class StackRule(RuleInfo info) : Rule(info)
{
    /// <inheritdoc/>
    public sealed override RuleSource Source => RuleSource.Stack;

    /// <summary>Judges a stack.</summary>
    public abstract void Judge(StackModel stack, Verdict verdict);
}
