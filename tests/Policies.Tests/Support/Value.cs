using System.Collections.Immutable;
using Pulumi.Experimental;

namespace Policies.Tests.Support;

/// <summary>Property values from plain ones.</summary>
internal static class Value
{
    public static PropertyValue Unknown => PropertyValue.Computed;

    public static PropertyValue Null => PropertyValue.Null;

    public static PropertyValue Secret(string text) => new PropertyValue(text).WithSecret(true);

    public static PropertyValue List(params object[] items) => new(items.Select(Of).ToImmutableArray());

    public static PropertyValue Map(params (string Name, object Value)[] members)
        => new(members.ToImmutableDictionary(member => member.Name, member => Of(member.Value), StringComparer.Ordinal));

    public static PropertyValue Of(object value) => value switch
    {
        PropertyValue v => v,
        bool b => new PropertyValue(b),
        int i => new PropertyValue(i),
        double d => new PropertyValue(d),
        string s => new PropertyValue(s),
        _ => throw new ArgumentException($"no property value is made of {value.GetType()}", nameof(value)),
    };
}
