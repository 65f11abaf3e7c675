using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Pulumi.Generator.Json;
using Pulumi.Generator.Naming;

namespace Pulumi.Generator.Schema;

/// <summary>Reads sets of properties.</summary>
sealed class PropertyReader(TypeReader types)
{
    static readonly string[] Names =
    [
        .. TypeReader.Names, "description", "const", "default", "defaultInfo", "deprecationMessage", "language", "secret",
        "replaceOnChanges", "willReplaceOnChanges",
    ];

    /// <summary>
    /// The properties under <paramref name="name"/> of <paramref name="owner"/> by name in ordinal order, those listed under
    /// <paramref name="requiredName"/> required. None of them may be named <paramref name="className"/> in C#.
    /// </summary>
    public ImmutableArray<PropertyDefinition> Read(SchemaNode? owner, string name, string requiredName, string? className = null)
    {
        if (owner is null)
            return [];
        var members = owner[name]?.Map() ?? [];
        var required = owner.Strings(requiredName).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in owner[requiredName]?.Items ?? [])
        {
            if (entry.Kind == JsonValueKind.String && !members.Any(m => m.Key == entry.Text))
                entry.Unknown($"a name in {SchemaNode.Join(owner.Path, name)}");
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        var properties = ImmutableArray.CreateBuilder<PropertyDefinition>();
        foreach (var (key, node) in members.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            var property = Property(key, node, required.Contains(key));
            if (!Identifiers.IsValid(property.CSharpName))
                node.Rename(property.CSharpName, "is no C# name");
            else if (property.CSharpName == className)
                node.Rename(property.CSharpName, "is also the name of its class");
            else if (!names.Add(property.CSharpName))
                node.Rename(property.CSharpName, "is also the name of another property");
            properties.Add(property);
        }

        return properties.ToImmutable();
    }

    PropertyDefinition Property(string name, SchemaNode node, bool required)
    {
        node.Expect(Names);
        var type = types.ReadNamed(node);
        return new PropertyDefinition
        {
            Name = name,
            CSharpName = node["language"]?["csharp"]?.String("name") ?? Identifiers.Property(name),
            Type = type,
            Required = required,
            Secret = node.Flag("secret"),
            ReplaceOnChanges = node.Flag("replaceOnChanges"),
            Constant = node["const"] is { } constant ? Literal(constant, type) : null,
            Default = Default(node, type),
            Description = node.String("description"),
            Deprecation = node.String("deprecationMessage"),
        };
    }

    static DefaultValue? Default(SchemaNode node, SchemaType type)
    {
        if (node["default"] is null && node["defaultInfo"] is null)
            return null;
        var constant = node["default"] is { } value ? Literal(value, type) : null;
        if (node["defaultInfo"] is not { } info)
            return new DefaultValue(constant, []);
        info.Expect("environment", "language");
        if (info.Require("environment") is { Kind: JsonValueKind.Array, Items.Length: 0 } list)
            list.Wrong("at least one name");
        return new DefaultValue(constant, info.Strings("environment"));
    }

    static Constant? Literal(SchemaNode node, SchemaType type)
    {
        var allowed = type switch
        {
            PrimitiveType { Kind: <= PrimitiveKind.String } primitive => [primitive.Kind],
            EnumType e => [e.Definition.Kind],
            UnionType union => union.Cases.Select(c => c switch
            {
                PrimitiveType { Kind: <= PrimitiveKind.String } primitive => primitive.Kind,
                EnumType e => e.Definition.Kind,
                _ => (PrimitiveKind?)null,
            }).OfType<PrimitiveKind>().Distinct().ToArray(),
            _ => Array.Empty<PrimitiveKind>(),
        };
        foreach (var kind in allowed)
        {
            if (Fits(node, kind) && (type is not EnumType e || e.Definition.Members.Any(m => m.Value == node.Text)))
                return new Constant(kind, node.Text);
        }

        node.Wrong(type is EnumType values ? $"a value of {values.Definition.Token}"
            : allowed.Length == 0 ? "none: only booleans, numbers, strings and enums have constants"
            : string.Join(" or ", allowed.Select(k => $"a {k.ToString().ToLowerInvariant()}")));
        return null;
    }

    static bool Fits(SchemaNode node, PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.Boolean => node.Kind is JsonValueKind.True or JsonValueKind.False,
        PrimitiveKind.Integer => node.Kind == JsonValueKind.Number
            && int.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        PrimitiveKind.Number => node.Kind == JsonValueKind.Number,
        _ => node.Kind == JsonValueKind.String,
    };
}
