using Pulumi.Generator.Naming;
using Pulumi.Generator.Schema;

namespace Pulumi.Generator.Emit;

/// <summary>Writes the class with the configuration variables of a package; each can be set in the program, too.</summary>
sealed class ConfigClass(CSharpWriter writer, PackageDefinition package, TypeNames types)
{
    /// <summary>Writes the class.</summary>
    public void Write()
    {
        writer.Line();
        writer.Block("public static class Config", () =>
        {
            writer.Line($"private static global::Pulumi.Config Source => new({CSharpWriter.Quote(package.Name)});");
            foreach (var variable in package.Config)
                WriteVariable(variable);
            var objects = new List<ObjectDefinition>();
            Collect(package.Config, objects);
            if (objects.Count > 0)
                writer.Block("public static class Types", () => objects.ForEach(WriteObject));
        });
    }

    void WriteVariable(PropertyDefinition variable)
    {
        var type = types.Property(variable.Type, ValueForm.Config);
        var nullable = variable.Type is ListType ? type : type + "?";
        var method = variable.Type is PrimitiveType primitive
            ? primitive.Kind switch
            {
                PrimitiveKind.String => "Get",
                PrimitiveKind.Boolean => "GetBoolean",
                PrimitiveKind.Integer => "GetInt32",
                PrimitiveKind.Number => "GetDouble",
                _ => $"GetObject<{type}>",
            }
            : $"GetObject<{type}>";
        var field = "_" + variable.CSharpName;
        writer.Line();
        writer.Line($"private static {nullable} {field};");
        writer.Line($"private static bool {field}IsSet;");
        writer.Line();
        writer.Summary(variable.Description);
        writer.Block($"public static {nullable} {variable.CSharpName}", () =>
        {
            var otherwise = variable.Default is null ? "" : " ?? " + ArgsClass.DefaultText(variable, types);
            writer.Line($"get => {field}IsSet ? {field} : Source.{method}({CSharpWriter.Quote(variable.Name)}){otherwise};");
            writer.Line($"set => ({field}, {field}IsSet) = (value, true);");
        });
    }

    void WriteObject(ObjectDefinition type)
    {
        writer.Line();
        writer.Summary(type.Description);
        writer.Block($"public class {PackageNames.ClassName(type.Token)}", () =>
        {
            foreach (var property in type.Properties)
            {
                writer.Summary(property.Description);
                writer.Line($"public {OutputClass.TypeOf(property, types, ValueForm.Config)} {property.CSharpName} {{ get; set; }}");
            }
        });
    }

    static void Collect(IEnumerable<PropertyDefinition> properties, List<ObjectDefinition> found)
    {
        foreach (var type in properties.SelectMany(p => p.Type.Objects).Where(o => !found.Contains(o)))
        {
            found.Add(type);
            Collect(type.Properties, found);
        }
    }
}
