using Pulumi.Generator.Naming;
using Pulumi.Generator.Schema;

namespace Pulumi.Generator.Emit;

/// <summary>Writes what the other classes of a package share: its version, its plugin, its defaults from the environment.</summary>
sealed class UtilitiesClass(CSharpWriter writer, PackageDefinition package, PackageNames names)
{
    const string Culture = "global::System.Globalization.CultureInfo.InvariantCulture";

    /// <summary>Writes the classes.</summary>
    public void Write()
    {
        writer.Line();
        writer.Block("internal static class Utilities", () =>
        {
            writer.Line($"public const string Version = {CSharpWriter.Quote(package.Version)};");
            WriteEnvironment();
            WriteDefaults("InvokeOptions", "");
            WriteDefaults("InvokeOutputOptions", "DependsOn = options?.DependsOn ?? new(), ");
            WriteParameterization();
        });
        writer.Line();
        var attribute = names.Segment + "ResourceTypeAttribute";
        writer.Line($"internal sealed class {attribute}(string type) : global::Pulumi.ResourceTypeAttribute(type, Utilities.Version);");
    }

    void WriteEnvironment()
    {
        writer.Line();
        writer.Block("public static string? GetEnv(params string[] names)", () =>
        {
            writer.Block("foreach (var name in names)", () =>
            {
                writer.Line("if (global::System.Environment.GetEnvironmentVariable(name) is { } value)");
                writer.Indented("return value;");
            });
            writer.Line("return null;");
        });
        writer.Line();
        writer.Block("public static bool? GetEnvBoolean(params string[] names) => GetEnv(names) switch", () =>
        {
            writer.Line("\"1\" or \"t\" or \"T\" or \"true\" or \"TRUE\" or \"True\" => true,");
            writer.Line("\"0\" or \"f\" or \"F\" or \"false\" or \"FALSE\" or \"False\" => false,");
            writer.Line("_ => null,");
        });
        writer.Line(";");
        writer.Line();
        writer.Line("public static int? GetEnvInt32(params string[] names) =>");
        writer.Indented($"int.TryParse(GetEnv(names), {Culture}, out var value) ? value : null;");
        writer.Line();
        writer.Line("public static double? GetEnvDouble(params string[] names) =>");
        writer.Indented($"double.TryParse(GetEnv(names), {Culture}, out var value) ? value : null;");
    }

    /// <summary>Options are copied: the caller's may be used with another package next.</summary>
    void WriteDefaults(string type, string more)
    {
        var url = package.PluginDownloadUrl is { } u ? " ?? " + CSharpWriter.Quote(u) : "";
        writer.Line();
        writer.Line($"public static global::Pulumi.{type} WithDefaults(global::Pulumi.{type}? options) => new()");
        writer.Line("{");
        writer.Indented(
            $"{more}Parent = options?.Parent, Provider = options?.Provider,",
            $"Version = options?.Version ?? Version, PluginDownloadURL = options?.PluginDownloadURL{url},");
        writer.Line("};");
    }

    void WriteParameterization()
    {
        if (package.Parameterization is not { } plugin)
            return;
        writer.Line();
        writer.Line("public static global::Pulumi.RegisterPackageRequest PackageParameterization() => new(");
        writer.Indented(
            $"name: {CSharpWriter.Quote(plugin.BaseName)},",
            $"version: {CSharpWriter.Quote(plugin.BaseVersion)},",
            $"downloadUrl: {CSharpWriter.Quote(package.PluginDownloadUrl ?? "")},",
            "parameterization: new global::Pulumi.RegisterPackageRequest.PackageParameterization(",
            $"    name: {CSharpWriter.Quote(package.Name)},",
            $"    version: {CSharpWriter.Quote(package.Version)},",
            $"    value: global::System.Convert.FromBase64String({CSharpWriter.Quote(plugin.Value)})));");
    }
}
