using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Arguments of a function as dictionary, for functions without an args class.</summary>
public sealed class DictionaryInvokeArgs : InvokeArgs
{
    private readonly ImmutableDictionary<string, object?> dictionary;

    /// <summary>Arguments by their names on the wire.</summary>
    public DictionaryInvokeArgs(ImmutableDictionary<string, object?> dictionary) => this.dictionary = dictionary;

    internal override IEnumerable<ArgumentValue> Values() => dictionary.Select(e => new ArgumentValue(e.Key, e.Value, Json: false));
}
