using System.Collections.Immutable;
using Pulumi;

namespace Infra.Components;

/// <summary>
/// A component whose inputs are facts for policies. Each fact is registered as an output too, because a rule over the whole stack sees only
/// a component's outputs. docs/facts.md lists them.
/// </summary>
internal abstract class FactComponent : ComponentResource
{
    private readonly ImmutableDictionary<string, object?> _facts;

    protected FactComponent(string type, string name, ImmutableDictionary<string, object?> facts, ComponentResourceOptions options)
        : base(type, name, new DictionaryResourceArgs(facts), options)
    {
        _facts = facts;
    }

    /// <summary>Ends the component: its facts and what else it tells become its outputs.</summary>
    protected void RegisterFacts(params ReadOnlySpan<(string Name, object? Value)> outputs)
    {
        var all = _facts.ToBuilder();
        foreach (var (name, value) in outputs)
            all[name] = value;
        RegisterOutputs(all);
    }
}
