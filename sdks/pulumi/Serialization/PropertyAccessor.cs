using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Makes accessors of properties.</summary>
internal static class PropertyAccessor
{
    /// <summary>The accessor of a property whose type is a class.</summary>
    public static IPropertyAccessor Of(PropertyInfo property)
    {
        var type = typeof(PropertyAccessor<,>).MakeGenericType(property.DeclaringType!, property.PropertyType);
        var accessor = (IPropertyAccessor)Activator.CreateInstance(type)!;
        accessor.Bind(property);
        return accessor;
    }
}
