using Access.Inputs;
using Pulumi.Experimental.Provider;

namespace Access.Resources;

/// <summary>Validates inputs and fills in defaults.</summary>
internal static class ResourceCheck
{
    public static CheckResponse Run(ResourceKind kind, PropertyMap inputs)
    {
        var reader = new PropertyReader(inputs);
        foreach (var name in inputs.Keys.Order(StringComparer.Ordinal))
        {
            if (!kind.Properties.Any(p => p.Name == name && !p.Output))
                reader.Problem(name, $"found an unknown property, expected one of {string.Join(", ", kind.Properties.Where(p => !p.Output).Select(p => p.Name))}");
        }

        kind.Validate(reader);
        if (reader.Problems.Count > 0)
            return new CheckResponse { Inputs = inputs, Failures = reader.Problems };
        var complete = inputs.RemoveRange(inputs.Where(i => i.Value.IsNull).Select(i => i.Key));
        foreach (var property in kind.Properties)
        {
            if (property.Default is { } value && !complete.ContainsKey(property.Name))
                complete = complete.Add(property.Name, value);
        }

        return new CheckResponse { Inputs = kind.Normalize(complete) };
    }
}
