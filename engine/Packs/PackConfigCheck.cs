using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Engine.Packs;

/// <summary>Compares a policy's properties with its JSON schema: types, enums, bounds and required properties.</summary>
internal static class PackConfigCheck
{
    public static IEnumerable<string> Run(PolicyInfo policy, Struct properties)
    {
        if (policy.ConfigSchema is not { } schema)
            return [];
        return Members(schema.Properties?.Fields ?? new Struct().Fields, schema.Required, properties, "").Select(p => $"{policy.Name}: {p}");
    }

    private static IEnumerable<string> Members(
        MapField<string, Value> schemas, IEnumerable<string> required, Struct values, string path)
        => required.Where(name => !values.Fields.ContainsKey(name)).Select(name => $"{PropertyPath.Join(path, name)} is required")
            .Concat(values.Fields.SelectMany(v => schemas.TryGetValue(v.Key, out var schema) && schema.StructValue is { } map
                ? Check(map, v.Value, PropertyPath.Join(path, v.Key))
                : []));

    private static IEnumerable<string> Check(Struct schema, Value value, string path)
    {
        if (Field(schema, "enum")?.ListValue is { } allowed && !allowed.Values.Contains(value))
            return [$"{path} must be one of {string.Join(", ", allowed.Values)}, found {value}"];
        if (Field(schema, "type")?.StringValue is { } type && !Fits(type, value))
            return [$"{path} must be of type {type}, found {value}"];
        if (Bound(schema, "minimum") is { } minimum && value.NumberValue < minimum)
            return [$"{path} must be at least {minimum}, found {value}"];
        if (Bound(schema, "maximum") is { } maximum && value.NumberValue > maximum)
            return [$"{path} must be at most {maximum}, found {value}"];
        if (value.KindCase == Value.KindOneofCase.ListValue && Field(schema, "items")?.StructValue is { } items)
            return value.ListValue.Values.SelectMany((v, i) => Check(items, v, $"{path}[{i}]"));
        if (value.KindCase == Value.KindOneofCase.StructValue && Field(schema, "properties")?.StructValue is { } inner)
        {
            return Members(
                inner.Fields, Field(schema, "required")?.ListValue?.Values.Select(v => v.StringValue) ?? [], value.StructValue, path)
                .Concat(Others(schema, value.StructValue.Fields.Where(member => !inner.Fields.ContainsKey(member.Key)), path));
        }

        return value.KindCase == Value.KindOneofCase.StructValue ? Others(schema, value.StructValue.Fields, path) : [];
    }

    // What stands in a map under names that the schema does not list.
    private static IEnumerable<string> Others(Struct schema, IEnumerable<KeyValuePair<string, Value>> members, string path)
        => Field(schema, "additionalProperties") switch
        {
            { KindCase: Value.KindOneofCase.BoolValue, BoolValue: false } => members.Select(member => $"{PropertyPath.Join(path, member.Key)} is not expected"),
            { StructValue: { } others } => members.SelectMany(member => Check(others, member.Value, PropertyPath.Join(path, member.Key))),
            _ => [],
        };

    private static bool Fits(string type, Value value)
        => type switch
        {
            "string" => value.KindCase == Value.KindOneofCase.StringValue,
            "number" => value.KindCase == Value.KindOneofCase.NumberValue,
            "integer" => value.KindCase == Value.KindOneofCase.NumberValue && double.IsInteger(value.NumberValue),
            "boolean" => value.KindCase == Value.KindOneofCase.BoolValue,
            "array" => value.KindCase == Value.KindOneofCase.ListValue,
            "object" => value.KindCase == Value.KindOneofCase.StructValue,
            _ => true,
        };

    private static double? Bound(Struct schema, string name)
        => Field(schema, name) is { KindCase: Value.KindOneofCase.NumberValue } bound ? bound.NumberValue : null;

    private static Value? Field(Struct schema, string name) => schema.Fields.TryGetValue(name, out var value) ? value : null;
}
