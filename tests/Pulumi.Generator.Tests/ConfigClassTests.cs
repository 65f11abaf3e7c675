using Pulumi.Generator.Tests.Support;

namespace Pulumi.Generator.Tests;

public sealed class ConfigClassTests
{
    static string Variable(string definition, string more = "") =>
        Schemas.Package($$""" "config": { "variables": { "value": { {{definition}} } } } {{more}} """);

    [Theory]
    [InlineData(""" "type": "string", "secret": true """, "string?")]
    [InlineData(""" "type": "boolean" """, "bool?")]
    [InlineData(""" "type": "array", "items": { "type": "integer" } """, "System.Collections.Immutable.ImmutableArray<int>")]
    public void Variable_is_a_property_that_a_program_may_set(string definition, string expected) =>
        Assert.Equal([$"public static {expected} Value {{ get; set; }}", "static Class : object"], Generated.Api(Variable(definition), "Pulumi.Pkg.Config"));

    [Fact]
    public void Variable_falls_back_to_its_default() => Assert.Equal(
        ["get => _ValueIsSet ? _Value : Source.GetInt32(\"value\") ?? Utilities.GetEnvInt32(\"PKG_VALUE\") ?? 5;"],
        Generated.Lines(Variable(""" "type": "integer", "default": 5, "defaultInfo": { "environment": ["PKG_VALUE"] } """), "get => _Value"));

    [Fact]
    public void Package_without_variables_has_no_class() => Assert.Empty(Generated.Api(Schemas.Package(""" "config": {} """), "Pulumi.Pkg.Config"));

    [Fact]
    public void Objects_have_classes_that_JSON_is_read_into()
    {
        var schema = Variable(""" "$ref": "#/types/pkg:index:Limits" """, """
            , "types": { "pkg:index:Limits": { "type": "object", "properties": { "max": { "type": "integer" } }, "required": ["max"] } }
            """);

        Assert.Contains("public int Max { get; set; }", Generated.Api(schema, "Pulumi.Pkg.Config.Types.Limits"));
        Assert.Contains("public static Types.Limits? Value { get; set; }", Generated.Api(schema, "Pulumi.Pkg.Config"));
    }
}
