using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>A field or property of an args class that is sent.</summary>
internal sealed class ArgumentMember
{
    private static readonly ConcurrentDictionary<Type, ArgumentMember[]> Cache = new();
    private readonly InputAttribute attribute;
    private readonly Func<InputArgs, object?> get;

    private ArgumentMember(InputAttribute attribute, MemberInfo member)
    {
        this.attribute = attribute;
        get = member switch
        {
            FieldInfo field => field.GetValue,
            PropertyInfo { PropertyType.IsValueType: false } property => PropertyAccessor.Of(property).Get,
            _ => ((PropertyInfo)member).GetValue,
        };
    }

    /// <summary>The members of a class, in the order of declaration.</summary>
    public static ArgumentMember[] Of(Type type) => Cache.GetOrAdd(type, static t =>
    {
        const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var found = new List<ArgumentMember>();
        foreach (MemberInfo candidate in (MemberInfo[])[.. t.GetFields(Instance), .. t.GetProperties(Instance)])
        {
            if (candidate.GetCustomAttribute<InputAttribute>() is { } input)
                found.Add(new(input, candidate));
        }

        return [.. found];
    });

    /// <summary>The value in <paramref name="args"/>.</summary>
    /// <exception cref="ArgumentNullException">It is required and missing.</exception>
    public ArgumentValue Read(InputArgs args)
    {
        var value = get(args);
        if (value is null && attribute.IsRequired)
            throw new ArgumentNullException(attribute.Name, $"{args.GetType().FullName}: the argument \"{attribute.Name}\" is required, but has no value.");
        return new(attribute.Name, value, attribute.Json);
    }
}
