using Pulumi.Generator.Tests.Support;

namespace Pulumi.Generator.Tests;

public sealed class TypeNamesTests
{
    const string Types = """
        "types": {
          "pkg:index:Part": { "type": "object", "properties": { "a": { "type": "string" } }, "required": ["a"] },
          "pkg:index:Mode": { "type": "string", "enum": [{ "value": "on" }] }
        }
        """;

    [Theory]
    [InlineData("""{ "type": "array", "items": { "type": "array", "items": { "type": "string" } } }""", "InputList<System.Collections.Immutable.ImmutableArray<string>>")]
    [InlineData("""{ "type": "object" }""", "InputMap<string>")]
    [InlineData("""{ "type": "array", "items": { "$ref": "#/types/pkg:index:Part" } }""", "InputList<Pulumi.Pkg.Inputs.PartArgs>")]
    [InlineData("""{ "$ref": "pulumi.json#/Json" }""", "InputJson?")]
    [InlineData("""{ "$ref": "pulumi.json#/Asset" }""", "Input<Pulumi.AssetOrArchive>?")]
    [InlineData("""{ "oneOf": [{ "type": "string" }, { "$ref": "#/types/pkg:index:Mode" }] }""", "InputUnion<string, Pulumi.Pkg.Mode>?")]
    [InlineData("""{ "oneOf": [{ "type": "string" }, { "type": "integer" }, { "type": "boolean" }] }""", "object?")]
    [InlineData("""{ "type": "integer", "plain": true }""", "int?")]
    [InlineData("""{ "type": "array", "items": { "type": "string" }, "plain": true }""", "System.Collections.Generic.List<Pulumi.Input<string>>")]
    public void Input_is_wrapped_once_unless_it_is_plain(string type, string expected)
    {
        var expectedType = expected.StartsWith("Input", StringComparison.Ordinal) ? "Pulumi." + expected : expected;

        Assert.Contains(
            Generated.Api(Schemas.Inputs($"\"value\": {type}", Types), "Pulumi.Pkg.ThingArgs"),
            line => line.StartsWith($"public {expectedType} Value {{ get; set; }}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "type": "array", "items": { "type": "string" } }""", "System.Collections.Immutable.ImmutableArray<string>")]
    [InlineData("""{ "type": "object", "additionalProperties": { "type": "number" } }""", "System.Collections.Immutable.ImmutableDictionary<string, double>?")]
    [InlineData("""{ "$ref": "#/types/pkg:index:Part" }""", "Pulumi.Pkg.Outputs.Part?")]
    [InlineData("""{ "oneOf": [{ "type": "string" }, { "$ref": "#/types/pkg:index:Mode" }] }""", "string?")]
    [InlineData("""{ "oneOf": [{ "type": "string" }, { "type": "integer" }] }""", "Pulumi.Union<string, int>?")]
    [InlineData("""{ "$ref": "#/types/pkg:index:Unlisted", "type": "boolean" }""", "bool?")]
    [InlineData("""{ "$ref": "#/resources/pkg:index:Thing" }""", "Pulumi.Pkg.Thing?")]
    public void Output_that_may_be_absent_is_nullable_unless_it_is_a_list(string type, string expected) =>
        Assert.Contains(
            $"public Pulumi.Output<{expected}> Value {{ get; private set; }} [OutputAttribute(value)]",
            Generated.Api(Schemas.Outputs($"\"value\": {type}", Types), "Pulumi.Pkg.Thing"));

    [Theory]
    [InlineData("", "Inputs.Part? Part", "Inputs.PartArgs>? Part", "Outputs.Part? Part")]
    [InlineData("tfbridge20", "Inputs.PartArgs? Part", "Inputs.PartInputArgs>? Part", "Outputs.PartResult? Part")]
    public void Object_of_a_function_is_named_by_the_compatibility_mode(string mode, string plain, string input, string output)
    {
        var schema = Schemas.Package($$"""
            {{Types}}, "language": { "csharp": { "compatibility": "{{mode}}" } },
            "functions": { "pkg:index:getPart": {
              "inputs": { "properties": { "part": { "$ref": "#/types/pkg:index:Part" } } },
              "outputs": { "properties": { "part": { "$ref": "#/types/pkg:index:Part" } } } } }
            """);

        Assert.Contains(Generated.Api(schema, "Pulumi.Pkg.GetPartArgs"), line => line.Contains(plain, StringComparison.Ordinal));
        Assert.Contains(Generated.Api(schema, "Pulumi.Pkg.GetPartInvokeArgs"), line => line.Contains(input, StringComparison.Ordinal));
        Assert.Contains(Generated.Api(schema, "Pulumi.Pkg.GetPartResult"), line => line.Contains(output, StringComparison.Ordinal));
    }
}
