using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Arguments of a resource as dictionary, for resources without an args class.</summary>
public sealed class DictionaryResourceArgs : ResourceArgs
{
    private readonly ImmutableDictionary<string, object?> dictionary;

    /// <summary>Arguments by their names on the wire.</summary>
    public DictionaryResourceArgs(ImmutableDictionary<string, object?> dictionary) => this.dictionary = dictionary;

    internal override IEnumerable<ArgumentValue> Values() => dictionary.Select(e => new ArgumentValue(e.Key, e.Value, Json: false));
}
