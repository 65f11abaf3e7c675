using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Pulumi.Experimental;

namespace Pulumi.Serialization;

/// <summary>Objects to <see cref="OutputTypeAttribute"/> classes, by the names of their constructor's parameters.</summary>
internal static class OutputTypeReader
{
    private static readonly ConcurrentDictionary<Type, ConstructorInfo?> Constructors = new();

    /// <summary>A new instance; <see langword="null"/> when the class has no constructor for this.</summary>
    public static object? Create(string context, ImmutableDictionary<string, PropertyValue> members, Type type)
    {
        if (Constructors.GetOrAdd(type, Find) is not { } constructor)
            return null;
        var parameters = constructor.GetParameters();
        var arguments = new object?[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            var name = parameters[i].GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameters[i].Name!;
            arguments[i] = ValueConverter.Convert($"{context}.{name}", members.GetValueOrDefault(name, PropertyValue.Null), parameters[i].ParameterType);
        }

        return constructor.Invoke(arguments);
    }

    private static ConstructorInfo? Find(Type type)
    {
        if (!type.IsDefined(typeof(OutputTypeAttribute)))
            return null;
        var all = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance);
        return all.SingleOrDefault(c => c.IsDefined(typeof(OutputConstructorAttribute))) ?? all.SingleOrDefault(c => c.IsPublic);
    }
}
