using System.Collections.Immutable;
using Pulumi.Generator.Json;

namespace Pulumi.Generator.Schema;

/// <summary>Reads functions; those that a resource has as methods are taken out of the package's own.</summary>
sealed class FunctionReader(TypeReader types, PropertyReader properties, ImmutableArray<KeyValuePair<string, SchemaNode>> functions)
{
    static readonly string[] Names =
    [
        "description", "inputs", "multiArgumentInputs", "outputs", "deprecationMessage", "language", "isOverlay",
        "overlaySupportedLanguages",
    ];

    readonly HashSet<string> methods = new(StringComparer.Ordinal);

    /// <summary>Methods of a resource by name in ordinal order.</summary>
    public ImmutableArray<KeyValuePair<string, FunctionDefinition>> ReadMethods(string resource, SchemaNode? node)
    {
        var result = ImmutableArray.CreateBuilder<KeyValuePair<string, FunctionDefinition>>();
        foreach (var (name, reference) in (node?.Map() ?? []).OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            var function = functions.FirstOrDefault(f => f.Key == reference.Text).Value;
            if (function is null || !reference.Text.StartsWith(resource + "/", StringComparison.Ordinal))
            {
                reference.Unknown($"a token in \"functions\" that begins with {resource}/");
                continue;
            }

            methods.Add(reference.Text);
            var definition = Read(reference.Text, function);
            if (definition is { HasResult: true, Outputs: null })
                function.Wrong("\"outputs\": a method returns an object of its own or nothing");
            result.Add(new(name, definition));
        }

        return result.ToImmutable();
    }

    /// <summary>Functions that are nobody's methods.</summary>
    public ImmutableArray<FunctionDefinition> ReadRemaining() =>
        [.. functions.Where(f => !methods.Contains(f.Key) && !f.Value.Flag("isOverlay")).Select(f => Read(f.Key, f.Value))];

    FunctionDefinition Read(string token, SchemaNode node)
    {
        node.Expect(Names);
        var order = node.Strings("multiArgumentInputs");
        var (outputs, returns) = ReadResult(node);
        return new FunctionDefinition
        {
            Token = token,
            Inputs = node["inputs"] is { } inputs ? Order(ReadObject(inputs), order, node["multiArgumentInputs"]) : null,
            SeparateArguments = order.Length > 0,
            Outputs = outputs,
            Returns = returns,
            Description = node.String("description"),
            Deprecation = node.String("deprecationMessage"),
        };
    }

    (ImmutableArray<PropertyDefinition>? Outputs, SchemaType? Returns) ReadResult(SchemaNode node)
    {
        if (node["outputs"] is not { } outputs)
            return (null, null);
        if (outputs["properties"] is not null)
            return (ReadObject(outputs), null);
        var type = types.Read(outputs);
        // An object that the package defines is repeated as the function's own, as the official tool does.
        return type is ObjectType result ? (result.Definition.Properties, null) : (null, type);
    }

    ImmutableArray<PropertyDefinition> ReadObject(SchemaNode node)
    {
        node.Expect("type", "description", "properties", "required", "language", "plain");
        return properties.Read(node, "properties", "required");
    }

    static ImmutableArray<PropertyDefinition> Order(
        ImmutableArray<PropertyDefinition> inputs, ImmutableArray<string> order, SchemaNode? node)
    {
        if (order.Length == 0)
            return inputs;
        if (!order.Order(StringComparer.Ordinal).SequenceEqual(inputs.Select(i => i.Name), StringComparer.Ordinal))
            node!.Unknown($"each of {string.Join(", ", inputs.Select(i => i.Name))} once");
        return [.. inputs.OrderBy(i => order.IndexOf(i.Name))];
    }
}
