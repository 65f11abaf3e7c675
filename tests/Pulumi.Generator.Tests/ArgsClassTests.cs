using Pulumi.Generator.Tests.Support;

namespace Pulumi.Generator.Tests;

public sealed class ArgsClassTests
{
    const string Args = "Pulumi.Pkg.ThingArgs";

    [Fact]
    public void List_is_created_when_it_is_first_read()
    {
        var schema = Schemas.Inputs(""" "names": { "type": "array", "items": { "type": "string" } } """);

        Assert.Contains("public Pulumi.InputList<string> Names { get; set; }", Generated.Api(schema, Args));
        Assert.Contains("private Pulumi.InputList<string>? _names [InputAttribute(names, False, False)]", Generated.Api(schema, Args));
        Assert.Equal(["get => _names ??= new global::Pulumi.InputList<string>();"], Generated.Lines(schema, "get => _names"));
    }

    [Fact]
    public void Secret_is_one_from_the_moment_it_is_set_and_null_stays_absent() => Assert.Equal(
        ["set => _password = value is null ? null : (global::Pulumi.Input<string>)global::Pulumi.Output.CreateSecret(global::Pulumi.InputExtensions.ToOutput(value));"],
        Generated.Lines(Schemas.Inputs(""" "password": { "type": "string", "secret": true } """), "set => _password"));

    [Fact]
    public void Plain_secret_cannot_be_wrapped() => Assert.Equal(
        ["set => _password = value;"],
        Generated.Lines(Schemas.Inputs(""" "password": { "type": "string", "secret": true, "plain": true } """), "set => _password"));

    [Theory]
    [InlineData(""" "type": "boolean", "default": true """, "Value = true;")]
    [InlineData(""" "type": "integer", "default": -3 """, "Value = -3;")]
    [InlineData(""" "type": "number", "default": 1.5 """, "Value = 1.5d;")]
    [InlineData(""" "type": "string", "default": "a\"b\\c" """, "Value = \"a\\\"b\\\\c\";")]
    [InlineData(""" "type": "string", "defaultInfo": { "environment": ["A", "B"] } """, "Value = Utilities.GetEnv(\"A\", \"B\");")]
    [InlineData(""" "type": "integer", "default": 2, "defaultInfo": { "environment": ["A"] } """, "Value = Utilities.GetEnvInt32(\"A\") ?? 2;")]
    [InlineData(""" "$ref": "#/types/pkg:index:Mode", "default": "on" """, "Value = global::Pulumi.Pkg.Mode.Yes;")]
    public void Default_is_assigned_by_the_constructor(string property, string expected)
    {
        var schema = Schemas.Inputs($"\"value\": {{ {property} }}", """ "types": { "pkg:index:Mode": { "type": "string", "enum": [{ "name": "yes", "value": "on" }] } } """);

        Assert.Equal([expected], Generated.Lines(schema, "Value ="));
        Compiler.Compile([Generated.Source(schema)]);
    }

    [Fact]
    public void Deprecation_marks_the_members_that_the_official_generator_marks()
    {
        var schema = Schemas.Inputs("""
            "scalar": { "type": "string", "deprecationMessage": "old" },
            "list": { "type": "array", "items": { "type": "string" }, "deprecationMessage": "old \"list\"" }
            """);

        Assert.Contains("public Pulumi.InputList<string> List { get; set; } [ObsoleteAttribute(old \"list\")]", Generated.Api(schema, Args));
        Assert.Contains("public Pulumi.Input<string>? Scalar { get; set; } [InputAttribute(scalar, False, False)]", Generated.Api(schema, Args));
    }

    [Fact]
    public void Description_becomes_documentation() => Assert.Contains(
        "/// <summary>\n        /// Less &lt; more &amp; that.\n        /// Second line.\n        /// </summary>\n        [global::Pulumi.Input(\"a\")]\n",
        Generated.Source(Schemas.Inputs(""" "a": { "type": "string", "description": "Less < more & that.\nSecond line." } """)),
        StringComparison.Ordinal);
}
