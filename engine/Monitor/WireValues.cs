using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;

namespace Engine.Monitor;

/// <summary>
/// Rewrites property values without decoding them. What needs no change is returned as it is and shared: values are
/// never changed in place.
/// </summary>
internal static class WireValues
{
    public static Value Unknown { get; } = Value.ForString(WireConstants.Unknown);

    /// <summary>Output values become plain, secret or unknown values, as everybody but the monitor expects them.</summary>
    public static Struct WithoutOutputs(Struct source) => Rewrite(source, static v => PlainOutput(v));

    /// <summary>References become ids or URNs, for those who do not know references.</summary>
    public static Struct WithoutReferences(Struct source) => Rewrite(source, static v => PlainReference(v));

    /// <summary>Secrets become the values inside, for those who do not accept secrets.</summary>
    public static Struct WithoutSecrets(Struct source)
        => Rewrite(source, static v => Kind(v) == WireConstants.Secret ? Member(v, "value") ?? Value.ForNull() : null);

    /// <summary>Leaves out members whose names begin with two underscores; at the top only.</summary>
    public static Struct WithoutInternals(Struct source)
    {
        if (!source.Fields.Keys.Any(IsInternal))
            return source;
        var result = new Struct();
        foreach (var (key, value) in source.Fields)
        {
            if (!IsInternal(key))
                result.Fields.Add(key, value);
        }

        return result;
    }

    /// <summary>Leaves out members that are not known yet, in whole or in part.</summary>
    public static Struct WithoutUnknowns(Struct source)
    {
        var result = new Struct();
        foreach (var (key, value) in source.Fields)
        {
            if (!HasUnknown(value))
                result.Fields.Add(key, value);
        }

        return result;
    }

    public static bool IsInternal(string key) => key.StartsWith("__", StringComparison.Ordinal);

    public static bool IsUnknown(Value value) => value.KindCase == Value.KindOneofCase.StringValue && WireConstants.IsUnknown(value.StringValue);

    public static bool HasUnknown(Value value)
        => value.KindCase switch
        {
            Value.KindOneofCase.StringValue => WireConstants.IsUnknown(value.StringValue),
            Value.KindOneofCase.ListValue => value.ListValue.Values.Any(HasUnknown),
            Value.KindOneofCase.StructValue => value.StructValue.Fields.Values.Any(HasUnknown),
            _ => false,
        };

    /// <summary>The kind of a special object; <see langword="null"/> for plain values.</summary>
    public static string? Kind(Value value)
        => value.KindCase == Value.KindOneofCase.StructValue
            && value.StructValue.Fields.TryGetValue(WireConstants.SignatureKey, out var kind)
            ? kind.StringValue
            : null;

    public static Value? Member(Value value, string name) => value.StructValue.Fields.TryGetValue(name, out var member) ? member : null;

    public static Value Secret(Value value)
        => Kind(value) == WireConstants.Secret
            ? value
            : Value.ForStruct(new Struct
            {
                Fields = { [WireConstants.SignatureKey] = Value.ForString(WireConstants.Secret), ["value"] = value },
            });

    /// <summary>The URNs that output values inside say they depend on.</summary>
    public static IEnumerable<string> OutputDependencies(Value value)
        => value.KindCase switch
        {
            Value.KindOneofCase.ListValue => value.ListValue.Values.SelectMany(OutputDependencies),
            Value.KindOneofCase.StructValue when Kind(value) == WireConstants.Output
                => (Member(value, "dependencies")?.ListValue.Values.Select(d => d.StringValue) ?? [])
                    .Concat(Member(value, "value") is { } inner ? OutputDependencies(inner) : []),
            Value.KindOneofCase.StructValue => value.StructValue.Fields.Values.SelectMany(OutputDependencies),
            _ => [],
        };

    private static Value? PlainOutput(Value value)
    {
        if (Kind(value) != WireConstants.Output)
            return null;
        var inner = Member(value, "value") is { } known ? Rewrite(known, static v => PlainOutput(v)) : Unknown;
        return Member(value, "secret") is { BoolValue: true } ? Secret(inner) : inner;
    }

    private static Value? PlainReference(Value value)
    {
        if (Kind(value) != WireConstants.Resource)
            return null;
        if (Member(value, "id") is not { } id)
            return Member(value, "urn") ?? Value.ForNull();
        return id is { KindCase: Value.KindOneofCase.StringValue, StringValue.Length: > 0 } ? id : Unknown;
    }

    private static Struct Rewrite(Struct source, Func<Value, Value?> replace)
    {
        Struct? result = null;
        foreach (var (key, value) in source.Fields)
        {
            var changed = Rewrite(value, replace);
            if (!ReferenceEquals(changed, value))
                (result ??= Copy(source)).Fields[key] = changed;
        }

        return result ?? source;
    }

    private static Value Rewrite(Value value, Func<Value, Value?> replace)
    {
        switch (value.KindCase)
        {
            case Value.KindOneofCase.StructValue when replace(value) is { } replaced:
                return Rewrite(replaced, replace);
            case Value.KindOneofCase.StructValue:
                var changed = Rewrite(value.StructValue, replace);
                return ReferenceEquals(changed, value.StructValue) ? value : Value.ForStruct(changed);
            case Value.KindOneofCase.ListValue:
                return Rewrite(value, value.ListValue.Values, replace);
            default:
                return value;
        }
    }

    private static Value Rewrite(Value list, RepeatedField<Value> elements, Func<Value, Value?> replace)
    {
        Value[]? result = null;
        for (var i = 0; i < elements.Count; i++)
        {
            var changed = Rewrite(elements[i], replace);
            if (!ReferenceEquals(changed, elements[i]))
                (result ??= [.. elements])[i] = changed;
        }

        return result is null ? list : Value.ForList(result);
    }

    private static Struct Copy(Struct source)
    {
        var result = new Struct();
        result.Fields.Add(source.Fields);
        return result;
    }
}
