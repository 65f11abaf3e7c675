using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Pulumi.Experimental;

namespace Pulumi.Serialization;

/// <summary>Known property values to C# values. A value of another shape than asked for is a warning and becomes the default.</summary>
internal static class ValueConverter
{
    /// <summary>Whether a member is the engine's or a bridge's own business.</summary>
    public static bool IsInternal(string name) => name.StartsWith("__", StringComparison.Ordinal);

    /// <summary>The value as <paramref name="type"/>.</summary>
    /// <param name="context">Where the value is, for warnings.</param>
    /// <param name="value">The value; nothing inside may be unknown.</param>
    /// <param name="type">What is asked for.</param>
    public static object? Convert(string context, PropertyValue value, Type type)
    {
        if (TryConvert(context, value, type, out var result))
            return result;
        Deployment.Current?.Logger.Warn($"{context}: expected {type}, found a value of kind {value.Type}; the default is used instead.");
        return type == typeof(ImmutableArray<>) || type.IsValueType ? Default(type) : null;
    }

    /// <summary>The value as <paramref name="type"/>, if it has that shape.</summary>
    public static bool TryConvert(string context, PropertyValue value, Type type, out object? result)
    {
        type = Nullable.GetUnderlyingType(type) is { } inner && !value.IsNull ? inner : type;
        result = type == typeof(object) ? ToObject(context, value)
            : type == typeof(JsonElement) ? ToJson(value)
            : value.IsNull ? Default(type)
            : ToType(context, value, type);
        return result is not null || value.IsNull;
    }

    private static object? ToType(string context, PropertyValue value, Type type)
    {
        if (type == typeof(string))
            return value.TryGetString(out var text) ? text : null;
        if (type == typeof(bool))
            return value.TryGetBool(out var flag) ? flag : null;
        if (type == typeof(double))
            return value.TryGetNumber(out var number) ? number : null;
        if (type == typeof(int))
            return value.TryGetNumber(out var number) ? (int)number : null;
        if (type.IsEnum)
            return value.TryGetNumber(out var number) ? Enum.ToObject(type, (int)number) : null;
        if (type.IsAssignableTo(typeof(AssetOrArchive)))
            return ToAsset(value) is { } asset && type.IsInstanceOfType(asset) ? asset : null;
        if (type.IsAssignableTo(typeof(Resource)))
            return value.TryGetResource(out var reference) && ResourceTypes.Create(reference) is { } resource && type.IsInstanceOfType(resource) ? resource : null;
        if (type.IsConstructedGenericType)
            return ToGeneric(context, value, type);
        if (type.IsDefined(typeof(EnumTypeAttribute)))
            return TryConvert(context, value, EnumConstant.ContentType(type), out var content) ? EnumConstant.Create(type, content!) : null;
        if (type.IsInterface)
            return ToUnionCase(context, value, type);
        return value.TryGetMap(out var members) ? OutputTypeReader.Create(context, members, type) : null;
    }

    private static object? ToGeneric(string context, PropertyValue value, Type type)
    {
        var definition = type.GetGenericTypeDefinition();
        var arguments = type.GenericTypeArguments;
        if (definition == typeof(ImmutableArray<>))
            return value.TryGetArray(out var items) ? ((ICollectionReader)Activator.CreateInstance(typeof(ListReader<>).MakeGenericType(arguments))!).Read(context, items) : null;
        if (definition == typeof(ImmutableDictionary<,>) && arguments[0] == typeof(string))
            return value.TryGetMap(out var members) ? ((ICollectionReader)Activator.CreateInstance(typeof(MapReader<>).MakeGenericType(arguments[1]))!).Read(context, members) : null;
        if (definition == typeof(Union<,>))
        {
            return TryConvert(context, value, arguments[0], out var first) ? type.GetMethod("FromT0")!.Invoke(null, [first])
                : TryConvert(context, value, arguments[1], out var second) ? type.GetMethod("FromT1")!.Invoke(null, [second])
                : null;
        }

        if (definition == typeof(Output<>))
        {
            var completion = (IOutputCompletion)Activator.CreateInstance(typeof(OutputCompletion<>).MakeGenericType(arguments))!;
            completion.Resolve(OutputReader.Read(context, value, arguments[0]));
            return completion.Output;
        }

        return value.TryGetMap(out var fields) ? OutputTypeReader.Create(context, fields, type) : null;
    }

    private static object? ToObject(string context, PropertyValue value) => value.Match<object?>(
        () => null,
        flag => flag,
        number => number,
        text => text,
        items => items.Select(i => ToObject(context, i)!).ToImmutableArray(),
        members => members.Where(m => !IsInternal(m.Key)).ToImmutableDictionary(m => m.Key, m => ToObject(context, m.Value)!),
        asset => asset,
        archive => archive,
        reference => ResourceTypes.Create(reference),
        () => null);

    private static JsonElement ToJson(PropertyValue value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            WriteJson(writer, value);
        using var document = JsonDocument.Parse(stream.GetBuffer().AsMemory(0, (int)stream.Length));
        return document.RootElement.Clone();
    }

    private static void WriteJson(Utf8JsonWriter writer, PropertyValue value)
    {
        if (value.TryGetBool(out var flag))
        {
            writer.WriteBooleanValue(flag);
        }
        else if (value.TryGetNumber(out var number))
        {
            writer.WriteNumberValue(number);
        }
        else if (value.TryGetString(out var text))
        {
            writer.WriteStringValue(text);
        }
        else if (value.TryGetArray(out var items))
        {
            writer.WriteStartArray();
            foreach (var item in items)
                WriteJson(writer, item);
            writer.WriteEndArray();
        }
        else if (value.TryGetMap(out var members))
        {
            writer.WriteStartObject();
            foreach (var (name, member) in members)
            {
                if (IsInternal(name))
                    continue;
                writer.WritePropertyName(name);
                WriteJson(writer, member);
            }

            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static AssetOrArchive? ToAsset(PropertyValue value)
        => value.TryGetAsset(out var asset) ? asset : value.TryGetArchive(out var archive) ? archive : null;

    private static object? ToUnionCase(string context, PropertyValue value, Type type)
    {
        if (!value.TryGetMap(out var members) || type.GetCustomAttribute<DiscriminatedUnionDiscriminatorAttribute>() is not { } discriminator)
            return null;
        if (!members.TryGetValue(discriminator.PropertyName, out var tag) || !tag.TryGetString(out var name))
            return null;
        var match = type.GetCustomAttributes<DiscriminatedUnionCaseAttribute>().FirstOrDefault(c => c.Tag == name);
        return match is null ? null : OutputTypeReader.Create(context, members, match.Type);
    }

    private static object? Default(Type type)
    {
        if (!type.IsValueType || Nullable.GetUnderlyingType(type) is not null)
            return null;

        // An empty list instead of the default one, which throws on any use.
        return type.IsConstructedGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            ? ((ICollectionReader)Activator.CreateInstance(typeof(ListReader<>).MakeGenericType(type.GenericTypeArguments))!).Read("", ImmutableArray<PropertyValue>.Empty)
            : Activator.CreateInstance(type);
    }

    private interface ICollectionReader
    {
        object Read(string context, IEnumerable values);
    }

    private sealed class ListReader<T> : ICollectionReader
    {
        public object Read(string context, IEnumerable values)
            => ((IEnumerable<PropertyValue>)values).Select((v, i) => (T)Convert($"{context}[{i}]", v, typeof(T))!).ToImmutableArray();
    }

    private sealed class MapReader<T> : ICollectionReader
    {
        public object Read(string context, IEnumerable values)
            => ((ImmutableDictionary<string, PropertyValue>)values)
                .Where(m => !IsInternal(m.Key))
                .ToImmutableDictionary(m => m.Key, m => (T)Convert($"{context}.{m.Key}", m.Value, typeof(T))!);
    }
}
