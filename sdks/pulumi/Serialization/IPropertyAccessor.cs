using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Reads and writes a property of any class.</summary>
internal interface IPropertyAccessor
{
    /// <summary>Names the property; once, before any use.</summary>
    void Bind(PropertyInfo property);

    object? Get(object target);

    void Set(object target, object value);
}
