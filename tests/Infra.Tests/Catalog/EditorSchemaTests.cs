using System.Text.Json;
using Infra.Catalog;
using Testing;

namespace Infra.Tests.Catalog;

/// <summary>stacks/catalog.schema.json helps editors; it must know the keys that the reader knows.</summary>
public sealed class EditorSchemaTests
{
    private const string Unknown = "zzzzzzzz";

    public static TheoryData<string, string, string> Sections => new()
    {
        { "environmentFile", "prod.yaml", "environment: prod" },
        { "environmentFile/properties/aws", "prod.yaml", "aws: {" },
        { "environmentFile/properties/network", "prod.yaml", "network: {" },
        { "environmentFile/properties/logs", "prod.yaml", "logs: {" },
        { "tags", "prod.yaml", "tags: {" },
        { "server", "prod.yaml", "  main:" },
        { "rds", "prod.yaml", "    rds:" },
        { "pooler", "prod.yaml", "pooler: {" },
        { "serviceFile", "services/auth.yaml", "service: auth" },
        { "database", "services/auth.yaml", "database: {" },
        { "clients/additionalProperties", "services/auth.yaml", "api: {" },
    };

    [Theory]
    [MemberData(nameof(Sections))]
    public void Schema_knows_the_keys_that_the_reader_knows(string definition, string file, string line)
    {
        using var folder = new CatalogFolder();
        var text = file == "prod.yaml" ? CatalogFolder.Environment : CatalogFolder.Auth;
        var indent = line.EndsWith(':') ? new string(' ', line.TakeWhile(c => c == ' ').Count() + 2) : "";
        var added = line.EndsWith('{') ? $"{line} {Unknown}: 1," : $"{line}\n{indent}{Unknown}: 1";
        folder.Write(file, text.Contains(line, StringComparison.Ordinal) ? text.Replace(line, added, StringComparison.Ordinal) : $"{added[..^1]} }}\n{text}");

        var message = Assert.Single(Assert.Throws<CatalogException>(folder.Read).Problems).Message;

        var known = message["unknown key, allowed ".Length..^1].Split(", ").ToHashSet(StringComparer.Ordinal);
        if (definition == "serviceFile")
            known.Add("environments"); // read before the rest
        Assert.Equal(known.Order(StringComparer.Ordinal), Keys(definition).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Keys(string definition)
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("stacks", "catalog.schema.json")));
        var at = schema.RootElement.GetProperty("definitions");
        foreach (var step in definition.Split('/'))
            at = at.GetProperty(step);
        return [.. at.GetProperty("properties").EnumerateObject().Select(property => property.Name)];
    }
}
