using System.Collections.Immutable;
using Pulumi.Experimental;

namespace Pulumi.Serialization;

/// <summary>Property values of the engine's answers to what an output resolves to.</summary>
internal static class OutputReader
{
    /// <summary>A whole property: unknown or secret as soon as anything inside is.</summary>
    /// <param name="context">Where the value is, for warnings: resource and property.</param>
    /// <param name="value">The value.</param>
    /// <param name="type">What the output is of.</param>
    public static OutputData<object?> Read(string context, PropertyValue value, Type type)
    {
        var facts = new Facts();
        facts.Add(value);
        return facts.IsUnknown
            ? OutputData<object?>.Unknown(facts.IsSecret, facts.Resources)
            : new(ValueConverter.Convert(context, value, type), IsKnown: true, facts.IsSecret, facts.Resources);
    }

    private struct Facts()
    {
        public bool IsUnknown { get; private set; }

        public bool IsSecret { get; private set; }

        public ImmutableHashSet<Resource> Resources { get; private set; } = [];

        public void Add(PropertyValue value)
        {
            IsUnknown |= value.IsComputed;
            IsSecret |= value.IsSecret;
            foreach (var urn in value.Dependencies)
                Resources = Resources.Add(new DependencyResource(urn));
            if (value.TryGetArray(out var items))
            {
                foreach (var item in items)
                    Add(item);
            }
            else if (value.TryGetMap(out var members))
            {
                foreach (var (name, member) in members)
                {
                    if (!ValueConverter.IsInternal(name))
                        Add(member);
                }
            }
        }
    }
}
