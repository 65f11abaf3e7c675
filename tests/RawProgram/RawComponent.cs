using System.Collections.Immutable;
using Pulumi;

namespace RawProgram;

/// <summary>A component of any type, whose inputs are its outputs too.</summary>
internal sealed class RawComponent : ComponentResource
{
    public RawComponent(string type, string name, ImmutableDictionary<string, object?> inputs, ComponentResourceOptions options)
        : base(type, name, new DictionaryResourceArgs(inputs), options) => RegisterOutputs(inputs);
}
