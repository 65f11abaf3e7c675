using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Arguments of a function of a package.</summary>
public abstract class InvokeArgs : InputArgs
{
    /// <summary>No arguments.</summary>
    public static readonly InvokeArgs Empty = new DictionaryInvokeArgs(ImmutableDictionary<string, object?>.Empty);
}
