using System.Text.RegularExpressions;
using Pulumi.Generator.Schema;

namespace Pulumi.Generator.Naming;

/// <summary>Namespaces and class names of a package.</summary>
public sealed class PackageNames(PackageDefinition package)
{
    readonly Regex moduleFormat = new(package.CSharp.ModuleFormat, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>The package's part of its namespace: Aws.</summary>
    public string Segment =>
        package is { Name: "config", CSharp.RootNamespace: "Pulumi" } && !package.CSharp.Namespaces.ContainsKey("config")
            ? "Config_" // Pulumi.Config is a class
            : Part(package.Name);

    /// <summary>Namespace of the package: Pulumi.Aws.</summary>
    public string Namespace => $"{package.CSharp.RootNamespace}.{Segment}";

    /// <summary>Namespace of what a token names: <c>aws:rds/instance:Instance</c> is in Pulumi.Aws.Rds.</summary>
    public string NamespaceOf(string token)
    {
        var middle = token.Split(':')[1];
        if (middle == "providers")
            return Namespace;
        var match = moduleFormat.Match(middle);
        var module = match.Success ? match.Groups[1].Value : "";
        return module.Length == 0 || module.StartsWith("index", StringComparison.Ordinal) ? Namespace : $"{Namespace}.{Part(module)}";
    }

    /// <summary>Last part of a token as a class name.</summary>
    public static string ClassName(string token) => Identifiers.UpperFirst(token.Split(':')[2]);

    /// <summary>Class name of a function, kept apart from the methods in the class.</summary>
    public static string FunctionName(string token)
    {
        var name = ClassName(token);
        return name.Equals("Invoke", StringComparison.OrdinalIgnoreCase) || name.Equals("InvokeAsync", StringComparison.OrdinalIgnoreCase)
            ? name + "Function"
            : name;
    }

    string Part(string name) => package.CSharp.Namespaces.TryGetValue(name, out var given) ? given : Identifiers.Namespace(name);
}
