using System.Text.Json.Nodes;

namespace Policies.Tests.Pages;

/// <summary>A resource of an example.</summary>
/// <param name="Type">Type token.</param>
/// <param name="Name">Name.</param>
/// <param name="Inputs">Inputs; <c>${name.id}</c> is the id of another one.</param>
/// <param name="Options">Options; null for none.</param>
internal sealed record ExampleResource(string Type, string Name, JsonObject Inputs, JsonObject? Options)
{
    public static ExampleResource[] Of(JsonArray resources) =>
    [
        .. resources.Select(resource => new ExampleResource(
            (string)resource!["type"]!, (string)resource["name"]!, resource["inputs"]!.AsObject(), resource["options"] as JsonObject)),
    ];

    private const string ProviderPrefix = "pulumi:providers:";

    /// <summary>The package: <c>aws</c>.</summary>
    public string Package => IsProvider ? Type[ProviderPrefix.Length..] : Type[..Type.IndexOf(':', StringComparison.Ordinal)];

    /// <summary>The module: <c>rds</c>; empty for the root of a package.</summary>
    public string Module => IsProvider || Type.Split(':', '/')[1] is "index" ? "" : Type.Split(':', '/')[1];

    /// <summary>The class: <c>Instance</c>.</summary>
    public string Class => IsProvider ? "Provider" : Type[(Type.LastIndexOf(':') + 1)..];

    private bool IsProvider => Type.StartsWith(ProviderPrefix, StringComparison.Ordinal);

    /// <summary>Whether it is a component, which has a type token and facts, and no package.</summary>
    public bool IsComponent => Package == "dbready";

    /// <summary>Its name as that of a variable.</summary>
    public string Variable => Camel(Name);

    /// <summary>A name as that of a variable: <c>ordersDb</c>.</summary>
    public static string Camel(string name)
    {
        var words = name.Split('-', '_', '.');
        return words[0] + string.Concat(words.Skip(1).Where(word => word.Length > 0).Select(Pascal));
    }

    /// <summary>A name as that of a class or property.</summary>
    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
