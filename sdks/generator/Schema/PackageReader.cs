using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Pulumi.Generator.Json;

namespace Pulumi.Generator.Schema;

/// <summary>Reads a package schema. Throws <see cref="SchemaException"/> with everything that is wrong with it.</summary>
public static partial class PackageReader
{
    static readonly string[] Names =
    [
        "name", "displayName", "version", "description", "keywords", "homepage", "license", "attribution", "repository", "logoUrl",
        "pluginDownloadURL", "publisher", "namespace", "dependencies", "meta", "allowedPackageNames", "language", "config", "types",
        "provider", "resources", "functions", "parameterization",
    ];

    /// <summary>Reads the text of a schema file; <paramref name="file"/> is only for messages.</summary>
    public static PackageDefinition Read(string file, byte[] text)
    {
        var document = SchemaDocument.Parse(file, text);
        var root = document.Root;
        root.Expect(Names);

        var name = root.Require("name") is { } n && n.Is(JsonValueKind.String, "a string") ? n.Text : "";
        var version = root.Require("version") is { } v && IsVersion(v) ? v.Text : "";
        var definitions = DefinitionReader.Read(Tokens(root, "types", name));
        var resources = Tokens(root, "resources", name);
        var resourceTokens = resources.Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        var types = new TypeReader(name, definitions.Objects, definitions.Enums, resourceTokens);
        var properties = new PropertyReader(types);
        definitions.Complete(properties);
        var functions = Tokens(root, "functions", name);
        var functionReader = new FunctionReader(types, properties, functions);
        var resourceReader = new ResourceReader(properties, functionReader);

        var package = new PackageDefinition
        {
            Name = name,
            Version = version,
            PluginDownloadUrl = root.String("pluginDownloadURL"),
            Parameterization = ReadParameterization(root["parameterization"]),
            CSharp = ReadSettings(root),
            Config = properties.Read(root["config"], "variables", "required"),
            Provider = resourceReader.ReadProvider(name, root["provider"]),
            Resources = [.. resources.Where(r => !r.Value.Flag("isOverlay")).Select(r => resourceReader.Read(r.Key, r.Value))],
            Functions = functionReader.ReadRemaining(),
            Objects = [.. definitions.Objects.Values.OrderBy(o => o.Token, StringComparer.Ordinal)],
            Enums = [.. definitions.Enums.Values.OrderBy(e => e.Token, StringComparer.Ordinal)],
        };
        root["config"]?.Expect("variables", "required", "defaults");
        document.ThrowIfProblems();
        return package;
    }

    /// <summary>Members of a section by token in ordinal order; a key that is no token of the package is a problem.</summary>
    static ImmutableArray<KeyValuePair<string, SchemaNode>> Tokens(SchemaNode root, string section, string package)
    {
        var allowed = root.Strings("allowedPackageNames").Add(package);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var members = root[section]?.Map() ?? [];
        foreach (var (token, node) in members)
        {
            if (!Token().IsMatch(token) || !allowed.Contains(token.Split(':')[0], StringComparer.Ordinal))
                node.BadName($"expected {package}:<module>:<Name>");
            else if (section != "types" && !seen.Add(token))
                node.BadName("expected a token that differs from the others in more than letter case");
        }

        return [.. members.Where(m => Token().IsMatch(m.Key)).OrderBy(m => m.Key, StringComparer.Ordinal)];
    }

    static Parameterization? ReadParameterization(SchemaNode? node)
    {
        if (node is null)
            return null;
        node.Expect("baseProvider", "parameter");
        var plugin = node.Require("baseProvider");
        plugin?.Expect("name", "version");
        if (plugin?.Require("version") is { } version)
            IsVersion(version);
        var parameter = node.Require("parameter");
        if (parameter is not null && !Convert.TryFromBase64String(parameter.Text, new byte[parameter.Text.Length], out _))
            parameter.Wrong("base 64");
        plugin?.Require("name");
        return new Parameterization(plugin?.String("name") ?? "", plugin?.String("version") ?? "", node.String("parameter") ?? "");
    }

    static CSharpSettings ReadSettings(SchemaNode root)
    {
        var csharp = root["language"]?["csharp"];
        if (csharp?["compatibility"] is { } mode && mode.Text is not ("" or "tfbridge20"))
            mode.Wrong("\"tfbridge20\" or nothing");
        if (root["meta"]?["moduleFormat"] is { } format)
            CheckModuleFormat(format);
        var space = root.String("namespace");
        return new CSharpSettings
        {
            RootNamespace = csharp?.String("rootNamespace") ?? (space is null ? "Pulumi" : Naming.Identifiers.Namespace(space)),
            Namespaces = (csharp?["namespaces"]?.Map() ?? []).ToImmutableDictionary(m => m.Key, m => m.Value.Text, StringComparer.Ordinal),
            ModuleFormat = root["meta"]?.String("moduleFormat") ?? "(.*)",
            TerraformNames = csharp?.String("compatibility") == "tfbridge20",
            LiftSingleResults = csharp?.Flag("liftSingleValueMethodReturns") ?? false,
        };
    }

    static void CheckModuleFormat(SchemaNode format)
    {
        try
        {
            if (new Regex(format.Text, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)).GetGroupNumbers().Length < 2)
                format.Wrong("a regular expression with a group");
        }
        catch (ArgumentException)
        {
            format.Wrong("a regular expression with a group");
        }
    }

    static bool IsVersion(SchemaNode node)
    {
        var matches = node.Kind == JsonValueKind.String && SemanticVersion().IsMatch(node.Text);
        if (!matches)
            node.Wrong("a semantic version such as \"1.2.3\"");
        return matches;
    }

    [GeneratedRegex(@"^[^:]+:[^:]*:[A-Za-z_][A-Za-z0-9_/]*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    [GeneratedRegex(
        @"^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SemanticVersion();
}
