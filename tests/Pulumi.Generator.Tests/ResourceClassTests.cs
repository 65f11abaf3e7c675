using Pulumi.Generator.Tests.Support;

namespace Pulumi.Generator.Tests;

public sealed class ResourceClassTests
{
    [Fact]
    public void Arguments_may_be_left_out_when_none_is_required()
    {
        Assert.Contains(
            "public Thing(string name, Pulumi.Pkg.ThingArgs? args = null, Pulumi.CustomResourceOptions? options = null)",
            Generated.Api(Schemas.Inputs(""" "a": { "type": "string" } """), "Pulumi.Pkg.Thing"));
        Assert.Contains(
            "public Thing(string name, Pulumi.Pkg.ThingArgs args, Pulumi.CustomResourceOptions? options = null)",
            Generated.Api(Schemas.Resource(""" "inputProperties": { "a": { "type": "string" } }, "requiredInputs": ["a"] """), "Pulumi.Pkg.Thing"));
    }

    [Fact]
    public void Look_up_takes_a_state_where_the_schema_has_one()
    {
        Assert.Contains(
            "public static Pulumi.Pkg.Thing Get(string name, Pulumi.Input<string> id, Pulumi.CustomResourceOptions? options = null)",
            Generated.Api(Schemas.Resource(""), "Pulumi.Pkg.Thing"));
        Assert.Contains(
            "public static Pulumi.Pkg.Thing Get(string name, Pulumi.Input<string> id, Pulumi.Pkg.ThingState? state = null, Pulumi.CustomResourceOptions? options = null)",
            Generated.Api(Schemas.Resource(""" "stateInputs": { "properties": { "a": { "type": "string" } } } """), "Pulumi.Pkg.Thing"));
    }

    [Fact]
    public void Options_carry_version_address_aliases_secrets_and_replacing_paths()
    {
        var schema = Schemas.Resource(
            """
            "aliases": [{ "type": "pkg:old:Thing" }],
            "properties": {
              "password": { "type": "string", "secret": true },
              "engine": { "type": "string", "replaceOnChanges": true },
              "rules": { "type": "array", "items": { "$ref": "#/types/pkg:index:Rule" } }
            }
            """,
            """
            "pluginDownloadURL": "https://example.com/plugins",
            "types": { "pkg:index:Rule": { "type": "object", "properties": {
              "port": { "type": "integer", "replaceOnChanges": true },
              "inner": { "type": "array", "items": { "$ref": "#/types/pkg:index:Rule" } } } } }
            """);

        var source = Generated.Source(schema);

        Assert.Contains("public const string Version = \"1.2.3\";", source, StringComparison.Ordinal);
        Assert.Contains("PluginDownloadURL = \"https://example.com/plugins\",", source, StringComparison.Ordinal);
        Assert.Contains("Aliases = { new global::Pulumi.Alias { Type = \"pkg:old:Thing\" } },", source, StringComparison.Ordinal);
        Assert.Contains("AdditionalSecretOutputs = { \"password\" },", source, StringComparison.Ordinal);
        Assert.Contains("ReplaceOnChanges = { \"engine\", \"rules[*].port\" },", source, StringComparison.Ordinal);
    }

    [Fact]
    public void Constant_input_is_filled_in()
    {
        var schema = Schemas.Inputs(""" "kind": { "type": "string", "const": "root" } """);

        Assert.Equal(["args.Kind = \"root\";"], Generated.Lines(schema, "args.Kind"));
        Assert.Equal([": base(\"pkg:index:Thing\", name, MakeArgs(args), MakeResourceOptions(options, \"\"))"], Generated.Lines(schema, "MakeArgs(args), "));
    }

    [Fact]
    public void Component_is_remote_and_cannot_be_looked_up()
    {
        var schema = Schemas.Resource(""" "isComponent": true, "stateInputs": { "properties": {} } """);

        var api = Generated.Api(schema, "Pulumi.Pkg.Thing");

        Assert.Contains("Class : Pulumi.ComponentResource [PkgResourceTypeAttribute(pkg:index:Thing)]", api);
        Assert.DoesNotContain(api, line => line.Contains("Get(", StringComparison.Ordinal));
        Assert.Equal([": base(\"pkg:index:Thing\", name, args ?? new ThingArgs(), MakeResourceOptions(options, \"\"), remote: true)"], Generated.Lines(schema, "remote: true"));
    }

    [Fact]
    public void Parameterized_package_goes_with_every_resource_and_the_provider()
    {
        var schema = Schemas.Resource("", """
            "parameterization": { "baseProvider": { "name": "base", "version": "2.0.0" }, "parameter": "aGk=" }
            """);

        Assert.Equal(3, Generated.Lines(schema, ", Utilities.PackageParameterization())").Length);
        Assert.Equal(["name: \"base\",", "name: \"pkg\","], Generated.Lines(schema, "name: \""));
        Assert.Equal(["value: global::System.Convert.FromBase64String(\"aGk=\")));"], Generated.Lines(schema, "FromBase64String"));
    }

    [Fact]
    public void Provider_has_only_outputs_that_a_text_can_stand_for()
    {
        var schema = Schemas.Package("""
            "provider": {
              "inputProperties": { "port": { "type": "integer" }, "host": { "type": "string" } },
              "properties": { "port": { "type": "integer" }, "host": { "type": "string" } } }
            """);

        Assert.Equal(
            ["public Pulumi.Output<string?> Host { get; private set; } [OutputAttribute(host)]"],
            Generated.Api(schema, "Pulumi.Pkg.Provider").Where(line => line.Contains("Output<", StringComparison.Ordinal)));
        Assert.Contains("public Pulumi.Input<int>? Port { get; set; } [InputAttribute(port, False, True)]", Generated.Api(schema, "Pulumi.Pkg.ProviderArgs"));
    }
}
