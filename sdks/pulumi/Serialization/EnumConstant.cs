using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Structs with <see cref="EnumTypeAttribute"/> to and from the string or number that they stand for.</summary>
internal static class EnumConstant
{
    private static readonly ConcurrentDictionary<Type, MethodInfo> Conversions = new();
    private static readonly ConcurrentDictionary<Type, ConstructorInfo> Constructors = new();

    /// <summary>The string or number.</summary>
    public static object? ValueOf(object constant)
        => Conversions.GetOrAdd(constant.GetType(), static type => type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .SingleOrDefault(m => m.Name == "op_Explicit" && (m.ReturnType == typeof(string) || m.ReturnType == typeof(double)))
            ?? throw new InvalidOperationException($"{type} has [EnumType], but no explicit conversion to string or double."))
            .Invoke(null, [constant]);

    /// <summary>The type of the constructor's parameter: string or double.</summary>
    public static Type ContentType(Type type) => Constructor(type).GetParameters()[0].ParameterType;

    /// <summary>The struct for a string or number.</summary>
    public static object Create(Type type, object content) => Constructor(type).Invoke([content]);

    private static ConstructorInfo Constructor(Type type)
        => Constructors.GetOrAdd(type, static type => type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .SingleOrDefault(c => c.GetParameters() is [var p] && (p.ParameterType == typeof(string) || p.ParameterType == typeof(double)))
            ?? throw new InvalidOperationException($"{type} has [EnumType], but no constructor that takes a string or double."));
}
