using System.Globalization;
using System.Net;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;

namespace EndToEnd.Support;

/// <summary>One value of a resource's properties, changed or taken away.</summary>
/// <param name="Path">Where.</param>
/// <param name="Change">What, for people.</param>
/// <param name="Apply">Does it to the properties.</param>
internal sealed record Mutation(string Path, string Change, Action<Struct> Apply)
{
    /// <summary>Every property and member is taken away; every truth, number and text is changed, of lists in the first item; of named values in a list, every value.</summary>
    public static IEnumerable<Mutation> Of(Struct properties) => OfMembers(properties, "", copy => copy);

    private static IEnumerable<Mutation> OfMembers(Struct members, string path, Func<Struct, Struct> get)
        => members.Fields.Keys.Where(name => !name.StartsWith("__", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .SelectMany(name => Changes(members.Fields[name], path + name, copy => get(copy).Fields[name], (copy, value) => get(copy).Fields[name] = value)
                .Prepend(new Mutation(path + name, "left out", copy => get(copy).Fields.Remove(name))));

    private static IEnumerable<Mutation> Changes(Value value, string path, Func<Struct, Value> get, Action<Struct, Value> set) => value.KindCase switch
    {
        Value.KindOneofCase.BoolValue => [new Mutation(path, value.BoolValue ? "false" : "true", copy => set(copy, Value.ForBool(!value.BoolValue)))],
        Value.KindOneofCase.NumberValue => new[] { 0, 1_000_000 }.Where(number => !value.NumberValue.Equals(number))
            .Select(number => new Mutation(path, number.ToString(CultureInfo.InvariantCulture), copy => set(copy, Value.ForNumber(number)))),
        Value.KindOneofCase.StringValue when value.StringValue != WireConstants.Unknown => Texts(value.StringValue).Where(text => text != value.StringValue)
            .Select(text => new Mutation(path, $"\"{text}\"", copy => set(copy, Value.ForString(text)))),
        Value.KindOneofCase.ListValue => Enumerable.Range(0, value.ListValue.Values.All(IsNamedValue) ? value.ListValue.Values.Count : 1)
            .SelectMany(i => Changes(value.ListValue.Values[i], $"{path}[{NameOf(value.ListValue.Values[i]) ?? "0"}]", copy => get(copy).ListValue.Values[i], (copy, item) => get(copy).ListValue.Values[i] = item)
                .Where(change => i == 0 || change.Path.EndsWith(".value", StringComparison.Ordinal))),
        Value.KindOneofCase.StructValue when !value.StructValue.Fields.ContainsKey(WireConstants.SignatureKey) => OfMembers(value.StructValue, path + ".", copy => get(copy).StructValue),
        _ => [],
    };

    private static bool IsNamedValue(Value item) => NameOf(item) is not null;

    // Parameters of a server are such, and numbers in texts.
    private static string? NameOf(Value item)
        => item.StructValue?.Fields is { } fields && fields.ContainsKey("value") && fields.TryGetValue("name", out var name) ? name.StringValue : null;

    private static string[] Texts(string value) => value switch
    {
        "0" => ["1"],
        "1" => ["0"],
        _ when double.TryParse(value, CultureInfo.InvariantCulture, out _) => ["0", "1000000"],
        _ when IPNetwork.TryParse(value, out _) => ["0.0.0.0/0"],
        _ when value.StartsWith("GreaterThan", StringComparison.Ordinal) => ["LessThanThreshold"],
        _ when value.StartsWith("LessThan", StringComparison.Ordinal) => ["GreaterThanThreshold"],
        _ => ["x"],
    };
}
