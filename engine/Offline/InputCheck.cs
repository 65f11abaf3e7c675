using System.Collections.Immutable;
using Pulumi.Experimental;

namespace Engine.Offline;

/// <summary>Compares inputs with a schema. Values that are not known yet fit everything.</summary>
public sealed class InputCheck
{
    private readonly List<InputProblem> problems = [];

    private InputCheck()
    {
    }

    /// <summary>All problems of the inputs of a resource, in the order of property names.</summary>
    /// <param name="schema">The resource.</param>
    /// <param name="inputs">Its inputs.</param>
    public static ImmutableArray<InputProblem> Run(ResourceSchema schema, ImmutableDictionary<string, PropertyValue> inputs)
    {
        var check = new InputCheck();
        check.Members("", schema.Token, schema.Inputs, schema.Required, inputs);
        return [.. check.problems];
    }

    private void Members(
        string path,
        string owner,
        ImmutableDictionary<string, SchemaProperty> properties,
        ImmutableArray<string> required,
        ImmutableDictionary<string, PropertyValue> values)
    {
        foreach (var (name, value) in values.OrderBy(v => v.Key, StringComparer.Ordinal))
        {
            if (name.StartsWith("__", StringComparison.Ordinal))
                continue; // bookkeeping of engines and bridges
            if (properties.TryGetValue(name, out var property))
                Value(PropertyPath.Join(path, name), property.Type, value);
            else
                problems.Add(new InputProblem(PropertyPath.Join(path, name), UnknownName(owner, name, properties.Keys)));
        }

        foreach (var name in required)
        {
            if (!values.TryGetValue(name, out var value) || value.IsNull)
                problems.Add(new InputProblem(PropertyPath.Join(path, name), $"is missing; {owner} requires it"));
        }
    }

    private void Value(string path, SchemaType type, PropertyValue value)
    {
        if (value.IsComputed || value.IsNull)
            return;
        switch (type.Kind)
        {
            case SchemaKind.List when value.TryGetArray(out var elements):
                for (var i = 0; i < elements.Length; i++)
                    Value($"{path}[{i}]", type.Element!, elements[i]);
                break;
            case SchemaKind.Map when value.TryGetMap(out var entries):
                foreach (var (key, entry) in entries.OrderBy(e => e.Key, StringComparer.Ordinal))
                    Value(PropertyPath.Join(path, key), type.Element!, entry);
                break;
            case SchemaKind.Object when value.TryGetMap(out var members):
                Members(path, type.Token, type.Properties, type.Required, members);
                break;
            case SchemaKind.Union:
                Union(path, type, value);
                break;
            default:
                if (!Fits(type, value))
                    problems.Add(new InputProblem(path, $"must be {Expected(type)}, found {Found(value)}"));
                break;
        }
    }

    // An alternative of the right shape tells more about a fault inside it than the list of all alternatives.
    private void Union(string path, SchemaType type, PropertyValue value)
    {
        ImmutableArray<InputProblem> closest = [];
        foreach (var alternative in type.Alternatives)
        {
            var attempt = new InputCheck();
            attempt.Value(path, alternative, value);
            if (attempt.problems.Count == 0)
                return;
            if (closest.IsEmpty && attempt.problems.TrueForAll(p => p.Path != path))
                closest = [.. attempt.problems];
        }

        if (closest.IsEmpty)
            problems.Add(new InputProblem(path, $"must be {Expected(type)}, found {Found(value)}"));
        else
            problems.AddRange(closest);
    }

    private static bool Fits(SchemaType type, PropertyValue value)
        => type.Kind switch
        {
            SchemaKind.Any => true,
            SchemaKind.Boolean => value.Type == PropertyValueType.Bool,
            SchemaKind.Integer => value.TryGetNumber(out var number) && double.IsInteger(number),
            SchemaKind.Number => value.Type == PropertyValueType.Number,
            SchemaKind.Text => value.Type is PropertyValueType.String or PropertyValueType.Resource,
            SchemaKind.Enum => type.Values.Contains(value.WithSecret(false).WithDependencies([])),
            SchemaKind.Asset => value.Type is PropertyValueType.Asset or PropertyValueType.Archive,
            _ => false,
        };

    private static string UnknownName(string owner, string name, IEnumerable<string> known)
        => NameSuggestion.For(name, known) is { } near
            ? $"is not a property of {owner}; did you mean {near}?"
            : $"is not a property of {owner}; it has {string.Join(", ", known.Order(StringComparer.Ordinal).Take(60))}";

    private static string Expected(SchemaType type)
        => type.Kind switch
        {
            SchemaKind.Boolean => "true or false",
            SchemaKind.Integer => "an integer",
            SchemaKind.Number => "a number",
            SchemaKind.Text => "a string",
            SchemaKind.List => "a list",
            SchemaKind.Map or SchemaKind.Object => "an object",
            SchemaKind.Asset => "an asset or archive",
            SchemaKind.Enum => "one of " + string.Join(", ", type.Values.Select(Quoted)),
            SchemaKind.Union => string.Join(" or ", type.Alternatives.Select(Expected).Distinct(StringComparer.Ordinal)),
            _ => "a value",
        };

    private static string Found(PropertyValue value)
        => value.IsSecret
            ? "a secret " + Name(value.Type)
            : value.Type switch
            {
                PropertyValueType.Array => "a list",
                PropertyValueType.Map => "an object",
                PropertyValueType.Bool or PropertyValueType.Number or PropertyValueType.String => $"{Name(value.Type)} {Quoted(value)}",
                _ => "an " + Name(value.Type),
            };

    private static string Name(PropertyValueType type)
        => type switch
        {
            PropertyValueType.Bool => "boolean",
            PropertyValueType.Number => "number",
            PropertyValueType.String => "string",
            PropertyValueType.Array => "list",
            PropertyValueType.Map => "object",
            PropertyValueType.Resource => "resource",
            _ => "asset or archive",
        };

    private static string Quoted(PropertyValue value) => value.Type == PropertyValueType.String ? $"\"{value}\"" : value.ToString();
}
