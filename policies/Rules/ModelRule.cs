using System.Collections.Frozen;
using Policies.Adapters;
using Policies.Model;

namespace Policies.Rules;

/// <summary>A rule that is judged from one resource, in the words of a model.</summary>
/// <typeparam name="TModel">The model; resources of every type that is read into it are judged.</typeparam>
/// <param name="info">What it is.</param>
public abstract class ModelRule<TModel>(RuleInfo info) : ResourceRule(info)
    where TModel : Subject
{
    /// <inheritdoc/>
    public sealed override FrozenSet<string> Types { get; } = AdapterList.TokensOf<TModel>();

    /// <inheritdoc/>
    public sealed override void Judge(Subject subject, Verdict verdict) => Judge((TModel)subject, verdict);

    /// <summary>Judges one resource.</summary>
    protected abstract void Judge(TModel subject, Verdict verdict);
}
