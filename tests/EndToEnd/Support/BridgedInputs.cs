using System.Collections.Immutable;
using Engine.Offline;
using Pulumi.Experimental;

namespace EndToEnd.Support;

/// <summary>Checked inputs as the bridge of Terraform providers hands them out: defaults filled in, and in every object the list of them.</summary>
internal static class BridgedInputs
{
    /// <summary>Where the list stands.</summary>
    public const string Defaults = "__defaults";

    // Filled in where a resource has them.
    private static readonly ImmutableArray<string> Flags = ["applyImmediately", "forceDestroy"];

    /// <summary>Whether a package is bridged: its resources are the only ones that carry the list.</summary>
    public static bool Has(PackageSchema schema) => schema.Name is "aws" or "neon" or "random";

    /// <summary>Whether a property's text may be what is filled in. The released engine shows it to policy packs, but not the list.</summary>
    /// <param name="fact">Ends with name and value.</param>
    public static bool IsFilledIn(string fact) => Flags.Any(name => fact.EndsWith($" {name}: false", StringComparison.Ordinal));

    /// <summary>The checked inputs.</summary>
    /// <param name="resource">The schema of the resource; null when it is not known.</param>
    /// <param name="declared">The inputs that the program declares.</param>
    public static ImmutableDictionary<string, PropertyValue> Of(ResourceSchema? resource, ImmutableDictionary<string, PropertyValue> declared)
    {
        var filled = Flags.Where(name => resource?.Inputs.ContainsKey(name) == true && !declared.ContainsKey(name)).ToArray();
        return Mark(declared, filled).AddRange(filled.Select(name => KeyValuePair.Create(name, new PropertyValue(false))));
    }

    /// <summary>The inputs without the lists, as outputs are.</summary>
    public static ImmutableDictionary<string, PropertyValue> Unmarked(ImmutableDictionary<string, PropertyValue> members)
        => members.Remove(Defaults).ToImmutableDictionary(m => m.Key, m => Rebuild(m.Value, Unmarked), StringComparer.Ordinal);

    /// <summary>The inputs without the lists and without what was filled in.</summary>
    public static ImmutableDictionary<string, PropertyValue> Declared(ImmutableDictionary<string, PropertyValue> members)
    {
        var filled = members.TryGetValue(Defaults, out var names) && names.TryGetArray(out var items) ? items.Select(item => item.ToString()) : [];
        return Unmarked(members.RemoveRange(filled));
    }

    private static ImmutableDictionary<string, PropertyValue> Mark(ImmutableDictionary<string, PropertyValue> members, params string[] filled)
        => members.ToImmutableDictionary(m => m.Key, m => Rebuild(m.Value, inner => Mark(inner)), StringComparer.Ordinal)
            .Add(Defaults, new PropertyValue([.. filled.Select(n => new PropertyValue(n))]));

    private static PropertyValue Rebuild(
        PropertyValue value, Func<ImmutableDictionary<string, PropertyValue>, ImmutableDictionary<string, PropertyValue>> inner)
    {
        var rebuilt = value.TryGetMap(out var members) ? new PropertyValue(inner(members))
            : value.TryGetArray(out var items) ? new PropertyValue([.. items.Select(item => Rebuild(item, inner))])
            : null;
        return rebuilt?.WithSecret(value.IsSecret).WithDependencies(value.Dependencies) ?? value;
    }
}
