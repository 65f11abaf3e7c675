using System.Collections.Immutable;
using Pulumi.Experimental;

namespace Access.Tests.Support;

/// <summary>Property maps, written short.</summary>
internal static class Props
{
    public static ImmutableDictionary<string, PropertyValue> Of(params ReadOnlySpan<(string Name, object Value)> properties)
    {
        var map = ImmutableDictionary.CreateBuilder<string, PropertyValue>(StringComparer.Ordinal);
        foreach (var (name, value) in properties)
            map[name] = Value(value);
        return map.ToImmutable();
    }

    public static PropertyValue Secret(string text) => new PropertyValue(text).WithSecret(true);

    public static PropertyValue Value(object value)
        => value switch
        {
            PropertyValue v => v,
            string s => new(s),
            bool b => new(b),
            int n => new(n),
            string[] list => new([.. list.Select(Value)]),
            ImmutableDictionary<string, PropertyValue> map => new(map),
            ImmutableDictionary<string, PropertyValue>[] maps => new([.. maps.Select(Value)]),
            _ => throw new ArgumentException($"no property value for {value.GetType()}", nameof(value)),
        };
}
