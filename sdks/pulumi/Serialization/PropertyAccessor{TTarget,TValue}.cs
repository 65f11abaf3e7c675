using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>
/// Reads and writes a property through delegates. Reflection would compile code for each property at its second use,
/// which costs a short-lived program more than all the rest of a registration; this class is compiled ahead, once for all classes.
/// </summary>
internal sealed class PropertyAccessor<TTarget, TValue> : IPropertyAccessor
    where TTarget : class
    where TValue : class
{
    private Func<TTarget, TValue?>? get;
    private Action<TTarget, TValue>? set;

    public void Bind(PropertyInfo property)
    {
        get = property.GetMethod?.CreateDelegate<Func<TTarget, TValue?>>();
        set = property.SetMethod?.CreateDelegate<Action<TTarget, TValue>>();
    }

    public object? Get(object target) => get!((TTarget)target);

    public void Set(object target, object value) => set!((TTarget)target, (TValue)value);
}
