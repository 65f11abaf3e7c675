using System.Collections.Immutable;
using Pulumi.Generator.Naming;
using Pulumi.Generator.Schema;

namespace Pulumi.Generator.Emit;

/// <summary>Writes a class whose values come from the engine: read-only fields, set by a constructor that is matched by parameter name.</summary>
static class OutputClass
{
    /// <summary>Writes the class <paramref name="name"/>.</summary>
    public static void Write(
        CSharpWriter writer,
        TypeNames types,
        string name,
        ImmutableArray<PropertyDefinition> properties,
        string? description = null,
        string visibility = "public")
    {
        writer.Line();
        writer.Summary(description);
        writer.Line("[global::Pulumi.OutputType]");
        writer.Block($"{visibility} sealed class {name}", () =>
        {
            foreach (var property in properties)
            {
                writer.Summary(property.Description);
                writer.Line($"{property.Modifiers} readonly {TypeOf(property, types)} {property.CSharpName};");
            }

            writer.Line();
            writer.Line("[global::Pulumi.OutputConstructor]");
            writer.Block($"private {name}({string.Join(", ", properties.Select(p => Parameter(p, types)))})", () =>
            {
                foreach (var property in properties)
                    writer.Line($"this.{property.CSharpName} = {Identifiers.Parameter(property.Name)};");
            });
        });
    }

    /// <summary>Type of an output, nullable where it may be absent; an absent list is empty or default, never null.</summary>
    public static string TypeOf(PropertyDefinition property, TypeNames types, ValueForm form = ValueForm.Output) =>
        types.Property(property.Type, form) + (property.Required || property.Type is ListType ? "" : "?");

    static string Parameter(PropertyDefinition property, TypeNames types)
    {
        var name = Identifiers.Parameter(property.Name);
        // Where the parameter cannot be spelled like the value on the wire, the attribute says what it is there.
        var attribute = name.TrimStart('@') == property.Name
            ? ""
            : $"[global::Pulumi.OutputConstructorParameter({CSharpWriter.Quote(property.Name)})] ";
        return $"{attribute}{TypeOf(property, types)} {name}";
    }
}
