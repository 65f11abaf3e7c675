using System.Collections.Immutable;
using Pulumi.Generator.Naming;
using Pulumi.Generator.Schema;

namespace Pulumi.Generator.Emit;

/// <summary>Writes a class whose members go to the engine: arguments of resources and functions, and the objects inside them.</summary>
public sealed class ArgsClass(CSharpWriter writer, TypeNames types)
{
    /// <summary>Name of the class.</summary>
    public required string Name { get; init; }

    /// <summary>ResourceArgs, InvokeArgs or CallArgs.</summary>
    public required string BaseClass { get; init; }

    /// <summary>Input, State or Plain.</summary>
    public required ValueForm Form { get; init; }

    /// <summary>Its members.</summary>
    public required ImmutableArray<PropertyDefinition> Properties { get; init; }

    /// <summary>Arguments of a provider: everything but strings goes as JSON text.</summary>
    public bool OfProvider { get; init; }

    /// <summary>Text of the summary.</summary>
    public string? Description { get; init; }

    /// <summary>Writes the class.</summary>
    public void Write()
    {
        writer.Line();
        writer.Summary(Description);
        writer.Block($"public sealed class {Name} : global::Pulumi.{BaseClass}", () =>
        {
            foreach (var property in Properties)
            {
                WriteProperty(property);
                writer.Line();
            }

            writer.Block($"public {Name}()", () =>
            {
                foreach (var property in Properties.Where(p => p.Default is not null))
                    writer.Line($"{property.CSharpName} = {DefaultText(property, types)};");
            });
            writer.Line($"public static new {Name} Empty => new {Name}();");
        });
    }

    void WriteProperty(PropertyDefinition property)
    {
        var collection = property.Type is ListType or MapType;
        var wrapped = Form != ValueForm.Plain && !property.Type.Plain;
        var type = collection && !wrapped ? types.Collection(property.Type, Form) : types.Property(property.Type, Form);
        if (!collection && !property.Secret)
        {
            writer.Summary(property.Description);
            writer.Line(Attribute(property));
            writer.Line($"{property.Modifiers} {type}{(property.Required ? "" : "?")} {property.CSharpName} {{ get; set; }}");
            return;
        }

        var field = "_" + Identifiers.Parameter(property.Name).TrimStart('@');
        writer.Line(Attribute(property));
        writer.Line($"private {type}? {field};");
        writer.Line();
        writer.Summary(property.Description);
        writer.Obsolete(property.Deprecation);
        writer.Block($"{property.Modifiers} {type}{(collection ? "" : "?")} {property.CSharpName}", () =>
        {
            writer.Line(collection ? $"get => {field} ??= new {type}();" : $"get => {field};");
            writer.Line($"set => {field} = {(property.Secret && wrapped ? AsSecret(type) : "value")};");
        });
    }

    string Attribute(PropertyDefinition property)
    {
        var json = OfProvider && property.Type is not PrimitiveType { Kind: PrimitiveKind.String };
        var settings = (property.Required ? ", required: true" : "") + (json ? ", json: true" : "");
        return $"[global::Pulumi.Input({CSharpWriter.Quote(property.Name)}{settings})]";
    }

    /// <summary>A value set to null stays absent.</summary>
    static string AsSecret(string type) => type == "object"
        ? "value is null ? null : (object)global::Pulumi.Output.CreateSecret(value)"
        : $"value is null ? null : ({type})global::Pulumi.Output.CreateSecret(global::Pulumi.InputExtensions.ToOutput(value))";

    /// <summary>Where the value of a property with a default comes from, as C#.</summary>
    public static string DefaultText(PropertyDefinition property, TypeNames types)
    {
        var constant = property.Default!.Constant is { } c ? ConstantText(c, property.Type, types) : null;
        if (property.Default.Environment.Length == 0)
            return constant!;
        var method = property.Type switch
        {
            PrimitiveType { Kind: PrimitiveKind.Boolean } => "Boolean",
            PrimitiveType { Kind: PrimitiveKind.Integer } => "Int32",
            PrimitiveType { Kind: PrimitiveKind.Number } => "Double",
            _ => "",
        };
        var fromEnvironment = $"Utilities.GetEnv{method}({string.Join(", ", property.Default.Environment.Select(CSharpWriter.Quote))})";
        return constant is null ? fromEnvironment : $"{fromEnvironment} ?? {constant}";
    }

    static string ConstantText(Constant constant, SchemaType type, TypeNames types) => type is EnumType e
        ? $"{types.Enum(e.Definition)}.{e.Definition.Members.First(m => m.Value == constant.Text).Name}"
        : Literal(constant);

    /// <summary>A constant as C#.</summary>
    public static string Literal(Constant constant) => constant.Kind switch
    {
        PrimitiveKind.String => CSharpWriter.Quote(constant.Text),
        PrimitiveKind.Number => constant.Text + "d",
        _ => constant.Text,
    };
}
