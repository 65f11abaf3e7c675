using System.Text.Json.Nodes;
using Pulumi.Generator.Schema;
using Testing;

namespace Pulumi.Generator.Tests;

public sealed class SchemaPrunerTests
{
    const string Full = """
        { "name": "pkg", "version": "1.0.0", "description": "All.",
          "provider": { "inputProperties": { "mode": { "$ref": "#/types/pkg:index:Mode" } } },
          "types": {
            "pkg:index:Mode": { "type": "string", "enum": [{ "value": "a", "description": "A." }] },
            "pkg:index:Outer": { "type": "object", "properties": { "inner": { "type": "array", "items": { "$ref": "#/types/pkg:index:Inner" } } } },
            "pkg:index:Inner": { "type": "object", "properties": { "description": { "type": "string", "description": "Text." } } },
            "pkg:index:Unused": { "type": "object" } },
          "resources": {
            "pkg:index:Kept": { "description": "Kept.", "properties": { "outer": { "$ref": "#/types/pkg:index:Outer" } }, "methods": { "do": "pkg:index:Kept/do" } },
            "pkg:index:Left": {} },
          "functions": { "pkg:index:Kept/do": {}, "pkg:index:getLeft": {} } }
        """;

    [Fact]
    public void What_is_kept_keeps_what_it_reaches()
    {
        var pruned = JsonNode.Parse(SchemaPruner.Prune(Full, ["pkg:index:Kept"]))!;

        Assert.Equal(["pkg:index:Mode", "pkg:index:Outer", "pkg:index:Inner"], pruned["types"]!.AsObject().Select(m => m.Key));
        Assert.Equal(["pkg:index:Kept"], pruned["resources"]!.AsObject().Select(m => m.Key));
        Assert.Equal(["pkg:index:Kept/do"], pruned["functions"]!.AsObject().Select(m => m.Key));
    }

    [Fact]
    public void Descriptions_go_and_a_property_of_that_name_stays()
    {
        var pruned = SchemaPruner.Prune(Full, ["pkg:index:Kept"]);

        Assert.DoesNotContain("Kept.", pruned, StringComparison.Ordinal);
        Assert.DoesNotContain("Text.", pruned, StringComparison.Ordinal);
        Assert.Equal("""{"description":{"type":"string"}}""", JsonNode.Parse(pruned)!["types"]!["pkg:index:Inner"]!["properties"]!.ToJsonString());
    }

    [Fact]
    public void Unknown_tokens_are_named_together() => Assert.Equal(
        "not in the schema: pkg:index:Gone, pkg:index:Away",
        Assert.Throws<KeyNotFoundException>(() => SchemaPruner.Prune(Full, ["pkg:index:Gone", "pkg:index:Kept", "pkg:index:Away"])).Message);

    [Fact]
    public void List_may_have_comments() =>
        Assert.Equal(["pkg:index:A", "pkg:index:B"], SchemaPruner.ReadTokens("# all\npkg:index:A  # first\r\n\npkg:index:B\n"));

    [Fact]
    public void Committed_schema_has_what_its_list_names()
    {
        var tokens = SchemaPruner.ReadTokens(File.ReadAllText(Repository.PathOf("sdks", "aws", "tokens.txt")));
        var package = JsonNode.Parse(File.ReadAllText(Repository.PathOf("sdks", "aws", "schema.json")))!;

        Assert.Equal(tokens.Order(StringComparer.Ordinal), package["resources"]!.AsObject().Concat(package["functions"]!.AsObject()).Select(m => m.Key).Order(StringComparer.Ordinal));
    }
}
