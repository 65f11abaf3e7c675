using Pulumi.Generator.Schema;

namespace Pulumi.Generator.Naming;

/// <summary>C# types of schema types, written with <c>global::</c> so that no name of a package can come between.</summary>
public sealed class TypeNames(PackageDefinition package, PackageNames names, TypeUses uses)
{
    const string Immutable = "global::System.Collections.Immutable.";
    const string Generic = "global::System.Collections.Generic.";

    /// <summary>Type of a property without its question mark. Inputs that are not plain are in an Input, InputList or the like.</summary>
    public string Property(SchemaType type, ValueForm form) =>
        form is ValueForm.Input or ValueForm.State ? Wrapped(type, form) : Bare(type, form);

    /// <summary>Type of a list or map that the user fills, where it is not wrapped.</summary>
    public string Collection(SchemaType type, ValueForm form) => type switch
    {
        ListType list => $"{Generic}List<{Property(list.Items, form)}>",
        MapType map => $"{Generic}Dictionary<string, {Property(map.Values, form)}>",
        _ => throw new ArgumentException($"{type} is no collection", nameof(type)),
    };

    /// <summary>Name of the class of an object, without its namespace.</summary>
    public string ObjectClass(ObjectDefinition type, ValueForm form)
    {
        var name = PackageNames.ClassName(type.Token);
        return form switch
        {
            ValueForm.State => name + "GetArgs",
            ValueForm.Input => package.CSharp.TerraformNames && uses.IsInvokeInput(type) ? name + "InputArgs" : name + "Args",
            ValueForm.Plain => package.CSharp.TerraformNames ? name + "Args" : name,
            ValueForm.Config => name,
            _ => package.CSharp.TerraformNames && uses.IsOfFunction(type) ? name + "Result" : name,
        };
    }

    /// <summary>Namespace, or class, that the class of an object is in.</summary>
    public string ObjectNamespace(ObjectDefinition type, ValueForm form) => form switch
    {
        ValueForm.Config => names.Namespace + ".Config.Types",
        ValueForm.Output => names.NamespaceOf(type.Token) + ".Outputs",
        _ => names.NamespaceOf(type.Token) + ".Inputs",
    };

    /// <summary>An enum with its namespace.</summary>
    public string Enum(EnumDefinition type) => $"global::{names.NamespaceOf(type.Token)}.{PackageNames.ClassName(type.Token)}";

    string Wrapped(SchemaType type, ValueForm form) => type switch
    {
        { Plain: true } => Bare(type, form),
        ListType list => $"global::Pulumi.InputList<{Unwrapped(list.Items, form)}>",
        MapType map => $"global::Pulumi.InputMap<{Unwrapped(map.Values, form)}>",
        PrimitiveType { Kind: PrimitiveKind.Json } => "global::Pulumi.InputJson",
        UnionType union => Union(union, "Input", c => Unwrapped(c, form)),
        _ => $"global::Pulumi.Input<{Bare(type, form)}>",
    };

    /// <summary>Inside of Input, InputList and InputMap nothing is wrapped again, but objects keep the class that takes inputs.</summary>
    string Unwrapped(SchemaType type, ValueForm form) => type switch
    {
        ListType list => $"{Immutable}ImmutableArray<{Unwrapped(list.Items, form)}>",
        MapType map => $"{Immutable}ImmutableDictionary<string, {Unwrapped(map.Values, form)}>",
        UnionType union => Union(union, "", c => Unwrapped(c, form)),
        _ => Bare(type, form),
    };

    string Bare(SchemaType type, ValueForm form) => type switch
    {
        PrimitiveType primitive => Primitive(primitive.Kind),
        ListType list => $"{Immutable}ImmutableArray<{Property(list.Items, form)}>",
        MapType map => $"{Immutable}ImmutableDictionary<string, {Property(map.Values, form)}>",
        UnionType union when form is ValueForm.Output or ValueForm.Config && union.Cases.OfType<EnumType>().FirstOrDefault() is { } e =>
            Primitive(e.Definition.Kind),
        UnionType union => Union(union, "", c => Property(c, form)),
        ObjectType o => $"global::{ObjectNamespace(o.Definition, form)}.{ObjectClass(o.Definition, form)}",
        EnumType e => Enum(e.Definition),
        ResourceType resource => Resource(resource.Token),
        _ => throw new ArgumentException($"{type} is of no known kind", nameof(type)),
    };

    static string Union(UnionType union, string prefix, Func<SchemaType, string> nameOfCase)
    {
        var cases = union.Cases.Select(nameOfCase).Distinct(StringComparer.Ordinal).ToArray();
        return cases.Length switch
        {
            1 => prefix.Length == 0 ? cases[0] : $"global::Pulumi.{prefix}<{cases[0]}>",
            2 => $"global::Pulumi.{prefix}Union<{cases[0]}, {cases[1]}>",
            _ => "object",
        };
    }

    string Resource(string token) => token.StartsWith("pulumi:providers:", StringComparison.Ordinal)
        ? $"global::{names.Namespace}.Provider"
        : $"global::{names.NamespaceOf(token)}.{package.Resources.First(r => r.Token == token).CSharpName}";

    static string Primitive(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.Boolean => "bool",
        PrimitiveKind.Integer => "int",
        PrimitiveKind.Number => "double",
        PrimitiveKind.String => "string",
        PrimitiveKind.Any => "object",
        PrimitiveKind.Json => "global::System.Text.Json.JsonElement",
        PrimitiveKind.Asset => "global::Pulumi.AssetOrArchive",
        _ => "global::Pulumi.Archive",
    };
}
