using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>An <see cref="OutputAttribute"/> property of a resource class.</summary>
internal sealed class OutputProperty
{
    private static readonly ConcurrentDictionary<Type, ImmutableArray<OutputProperty>> Cache = new();
    private readonly PropertyInfo property;
    private readonly IPropertyAccessor accessor;
    private readonly Type completion;

    private OutputProperty(string name, PropertyInfo property)
    {
        var type = property.PropertyType;
        if (!type.IsConstructedGenericType || type.GetGenericTypeDefinition() != typeof(Output<>))
            throw RunException.OutputsHaveIncorrectType([$"{property.DeclaringType}.{property.Name}"]);
        Name = name;
        this.property = property;
        accessor = PropertyAccessor.Of(property);
        ValueType = type.GenericTypeArguments[0];
        completion = typeof(OutputCompletion<>).MakeGenericType(ValueType);
        IsInherited = property.DeclaringType!.Assembly == typeof(Resource).Assembly && property.DeclaringType != typeof(StackReference);
    }

    /// <summary>The name on the wire.</summary>
    public string Name { get; }

    /// <summary>What the output is of.</summary>
    public Type ValueType { get; }

    /// <summary>Whether the SDK's own base classes declare it (<c>urn</c>, <c>id</c>).</summary>
    public bool IsInherited { get; }

    /// <summary>The properties of a resource class, its base classes included.</summary>
    public static ImmutableArray<OutputProperty> Of(Type type) => Cache.GetOrAdd(type, static type =>
    {
        var found = ImmutableArray.CreateBuilder<OutputProperty>();
        for (var t = type; t != null && t != typeof(object); t = t.BaseType)
        {
            // Private setters can be reached only through the declaring class.
            const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
            foreach (var candidate in t.GetProperties(Declared))
            {
                if (candidate.GetCustomAttribute<OutputAttribute>() is { } attribute)
                    found.Add(new(attribute.Name ?? candidate.Name, candidate));
            }
        }

        return found.ToImmutable();
    });

    public object? Get(Resource resource) => accessor.Get(resource);

    /// <summary>Gives the property an output that is completed later.</summary>
    public IOutputCompletion Start(Resource resource)
    {
        var source = (IOutputCompletion)Activator.CreateInstance(completion)!;
        if (property.SetMethod is null)
            throw new InvalidOperationException($"[Output] {property.DeclaringType}.{property.Name} has no setter.");
        accessor.Set(resource, source.Output);
        return source;
    }
}
