using System.Collections.Immutable;
using Policies.Model;
using Pulumi.Experimental;

namespace Policies.Rules.Parameters;

/// <summary>The parameters of a group, changed: the whole list, as the input that is to be set.</summary>
internal static class ParameterRemedy
{
    private const string Input = "parameters";

    /// <summary>With some set, at once.</summary>
    public static KeyValuePair<string, PropertyValue> Set(ParameterSet set, params (string Name, string Value)[] parameters)
        => new(Input, new PropertyValue([.. Kept(set, [.. parameters.Select(parameter => parameter.Name)]), .. parameters.Select(Item)]));

    /// <summary>Without some.</summary>
    public static KeyValuePair<string, PropertyValue> Without(ParameterSet set, params string[] names) => new(Input, new PropertyValue([.. Kept(set, names)]));

    private static IEnumerable<PropertyValue> Kept(ParameterSet set, string[] names)
        => set.Resource.Props.TryGetValue(Input, out var declared) && declared.TryGetArray(out var items)
            ? items.Where(item => !names.Contains(NameOf(item), StringComparer.Ordinal))
            : [];

    private static string NameOf(PropertyValue item)
        => item.TryGetMap(out var members) && members.TryGetValue("name", out var name) && name.TryGetString(out var text) ? text : "";

    private static PropertyValue Item((string Name, string Value) parameter)
        => new(ImmutableDictionary<string, PropertyValue>.Empty
            .Add("name", new PropertyValue(parameter.Name))
            .Add("value", new PropertyValue(parameter.Value))
            .Add("applyMethod", new PropertyValue("immediate")));
}
