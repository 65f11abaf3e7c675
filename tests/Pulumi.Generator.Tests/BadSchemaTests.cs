using Pulumi.Generator.Tests.Support;

namespace Pulumi.Generator.Tests;

/// <summary>Each mistake is a line that MSBuild shows as an error at its place.</summary>
public sealed class BadSchemaTests
{
    const string Types = "one of \"string\", \"integer\", \"number\", \"boolean\", \"array\", \"object\"";
    const string References = "\"#/types/<token>\" or \"#/resources/<token>\" of this package, \"#/provider\", or one of " +
        "\"pulumi.json#/Any\", \"pulumi.json#/Json\", \"pulumi.json#/Asset\", \"pulumi.json#/Archive\"";

    public static TheoryData<string, string> Files => new()
    {
        { "", "(1,1): error GEN001: not JSON: The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, when isFinalBlock is true." },
        { "{ \"name\": \"pkg\",\n  \"version\" }", "(2,13): error GEN001: not JSON: '}' is invalid after a property name. Expected a ':'." },
        { "[]", "(1,1): error GEN002: the file: found an array, expected an object" },
        { "{}", "(1,1): error GEN003: name: missing\nschema.json(1,1): error GEN003: version: missing" },
        { "{ \"name\": \"pkg\", \"version\": \"v1\" }", "(1,29): error GEN002: version: found \"v1\", expected a semantic version such as \"1.2.3\"" },
        { "{ \"name\": \"pkg\", \"version\": \"1.0.0\",\n  \"types\": [] }", "(2,12): error GEN002: types: found an array, expected an object" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void File_that_is_no_schema_is_named(string text, string expected) =>
        Assert.Equal("schema.json" + expected, Generated.Problems(text));

    public static TheoryData<string, string> Properties => new()
    {
        { "{ \"type\": \"strng\" }", $"GEN002: {{0}}.type: found \"strng\", expected {Types}" },
        { "{ \"type\": 3 }", $"GEN002: {{0}}.type: found 3, expected {Types}" },
        { "{}", "GEN003: {0}.type: missing" },
        { "\"string\"", "GEN002: {0}: found \"string\", expected an object" },
        { "{ \"type\": \"array\" }", "GEN003: {0}.items: missing" },
        { "{ \"type\": \"string\", \"secrt\": true }", "GEN003: {0}.secrt: unknown name, expected one of type, $ref, items, additionalProperties, oneOf, discriminator, " +
            "plain, description, const, default, defaultInfo, deprecationMessage, language, secret, replaceOnChanges, willReplaceOnChanges" },
        { "{ \"type\": \"string\", \"secret\": \"yes\" }", "GEN002: {0}.secret: found \"yes\", expected true or false" },
        { "{ \"$ref\": \"#/types/pkg:index:Gone\" }", "GEN003: {0}[\"$ref\"]: found \"#/types/pkg:index:Gone\", expected a token in \"types\"" },
        { "{ \"$ref\": \"/aws/v7.0.0/schema.json#/types/aws:s3:X\" }", $"GEN003: {{0}}[\"$ref\"]: found \"/aws/v7.0.0/schema.json#/types/aws:s3:X\", expected {References}" },
        { "{ \"oneOf\": [{ \"type\": \"string\" }] }", "GEN002: {0}.oneOf: found an array, expected at least two types" },
        { "{ \"type\": \"integer\", \"default\": 1.5 }", "GEN002: {0}.default: found 1.5, expected a integer" },
        { "{ \"type\": \"array\", \"items\": { \"type\": \"string\" }, \"default\": \"a\" }", "GEN002: {0}.default: found \"a\", expected none: only booleans, numbers, strings and enums have constants" },
        { "{ \"type\": \"string\", \"defaultInfo\": { \"environment\": [] } }", "GEN002: {0}.defaultInfo.environment: found an array, expected at least one name" },
        { "{ \"type\": \"string\", \"language\": { \"csharp\": { \"name\": \"a b\" } } }", "GEN002: {0}: a b is no C# name, expected another one in language.csharp.name" },
        { "{ \"type\": \"string\" }, \"Value\": { \"type\": \"string\" }", "GEN002: {0}: Value is also the name of another property, expected another one in language.csharp.name" },
        { "{ \"type\": \"string\" }, \"value\": { \"type\": \"string\" }", "GEN002: {0}: found twice, expected once" },
    };

    [Theory]
    [MemberData(nameof(Properties))]
    public void Property_that_cannot_be_generated_is_named_with_its_path(string property, string expected) => Assert.EndsWith(
        "error " + string.Format(System.Globalization.CultureInfo.InvariantCulture, expected, "resources[\"pkg:index:Thing\"].inputProperties.value"),
        Generated.Problems(Schemas.Inputs($"\"value\": {property}")),
        StringComparison.Ordinal);

    public static TheoryData<string, string> Members => new()
    {
        { "\"resources\": { \"other:index:Thing\": {} }", "GEN002: resources[\"other:index:Thing\"]: expected pkg:<module>:<Name>" },
        { "\"resources\": { \"pkg:Thing\": {} }", "GEN002: resources[\"pkg:Thing\"]: expected pkg:<module>:<Name>" },
        { "\"resources\": { \"pkg:index:Thing\": {}, \"pkg:index:thing\": {} }", "GEN002: resources[\"pkg:index:thing\"]: expected a token that differs from the others in more than letter case" },
        { "\"resources\": { \"pkg:index:Thing\": { \"requiredInputs\": [\"a\"] } }", "GEN003: resources[\"pkg:index:Thing\"].requiredInputs[0]: found \"a\", expected a name in resources[\"pkg:index:Thing\"].inputProperties" },
        { "\"resources\": { \"pkg:index:Thing\": { \"properties\": { \"thing\": { \"type\": \"string\" } } } }", "GEN002: resources[\"pkg:index:Thing\"].properties.thing: Thing is also the name of its class, expected another one in language.csharp.name" },
        { "\"resources\": { \"pkg:index:Thing\": { \"methods\": { \"do\": \"pkg:index:do\" } } }", "GEN003: resources[\"pkg:index:Thing\"].methods.do: found \"pkg:index:do\", expected a token in \"functions\" that begins with pkg:index:Thing/" },
        { "\"types\": { \"pkg:index:Mode\": { \"type\": \"strng\" } }", "GEN002: types[\"pkg:index:Mode\"].type: found \"strng\", expected \"object\", or \"string\", \"integer\" or \"number\" with \"enum\"" },
        { "\"types\": { \"pkg:index:Mode\": { \"type\": \"string\", \"enum\": [{ \"value\": 1 }] } }", "GEN002: types[\"pkg:index:Mode\"].enum[0].value: found 1, expected a value of type \"string\"" },
        { "\"types\": { \"pkg:index:Mode\": { \"type\": \"string\", \"enum\": [{ \"value\": \"a-b\" }, { \"value\": \"a_b\" }] } }", "GEN002: types[\"pkg:index:Mode\"].enum[1]: found an object, expected a \"name\" that makes a C# name of its own, other than A_b" },
        { "\"functions\": { \"pkg:index:f\": { \"inputs\": { \"properties\": { \"a\": { \"type\": \"string\" } } }, \"multiArgumentInputs\": [\"b\"] } }", "GEN003: functions[\"pkg:index:f\"].multiArgumentInputs: found an array, expected each of a once" },
        { "\"language\": { \"csharp\": { \"compatibility\": \"kubernetes20\" } }", "GEN002: language.csharp.compatibility: found \"kubernetes20\", expected \"tfbridge20\" or nothing" },
        { "\"meta\": { \"moduleFormat\": \"(\" }", "GEN002: meta.moduleFormat: found \"(\", expected a regular expression with a group" },
        { "\"parameterization\": { \"baseProvider\": { \"name\": \"b\", \"version\": \"1\" }, \"parameter\": \"***\" }", "GEN002: parameterization.baseProvider.version: found \"1\", expected a semantic version such as \"1.2.3\"" },
        { "\"resurces\": {}", "GEN003: resurces: unknown name, expected one of name, displayName, version, description, keywords, homepage, license, attribution, repository, logoUrl, pluginDownloadURL, publisher, namespace, dependencies, meta, allowedPackageNames, language, config, types, provider, resources, functions, parameterization" },
    };

    [Theory]
    [MemberData(nameof(Members))]
    public void Part_that_cannot_be_generated_is_named_with_its_path(string members, string expected) =>
        Assert.EndsWith("error " + expected, Generated.Problems(Schemas.Package(members)).Split('\n')[0], StringComparison.Ordinal);

    [Fact]
    public void Every_problem_is_shown_at_its_line_and_column() => Assert.Equal(
        """
        schema.json(4,22): error GEN002: resources["pkg:index:A"].properties.x.type: found "text", expected one of "string", "integer", "number", "boolean", "array", "object"
        schema.json(5,42): error GEN003: resources["pkg:index:B"].inputs: unknown name, expected one of description, type, inputProperties, requiredInputs, properties, required, stateInputs, aliases, deprecationMessage, language, isComponent, methods, isOverlay, overlaySupportedLanguages
        """.ReplaceLineEndings("\n"),
        Generated.Problems("""
            { "name": "pkg", "version": "1.0.0",
              "resources": {
                "pkg:index:A": { "properties": {
                  "x": { "type": "text" } } },
                "pkg:index:B": { "description": "é", "inputs": {} } } }
            """));
}
