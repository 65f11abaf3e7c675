using Pulumi.Generator.Tests.Support;

namespace Pulumi.Generator.Tests;

public sealed class EnumClassTests
{
    [Fact]
    public void Strings_become_a_struct_that_only_knows_its_values()
    {
        var api = Generated.Api(Schemas.Package(""" "types": { "pkg:index:Mode": { "type": "string", "enum": [{ "value": "verify-full" }] } } """), "Pulumi.Pkg.Mode");

        Assert.Contains("sealed readonly Struct : System.ValueType, System.IEquatable<Pulumi.Pkg.Mode> [EnumTypeAttribute()]", api);
        Assert.Contains("public static Pulumi.Pkg.Mode Verify_full { get; }", api);
        Assert.Contains("public static explicit operator string(Pulumi.Pkg.Mode value)", api);
        Assert.DoesNotContain(api, line => line.StartsWith("public Mode(", StringComparison.Ordinal));
    }

    [Fact]
    public void Integers_become_an_enum()
    {
        var schema = Schemas.Package("""
            "types": { "pkg:index:Size": { "type": "integer", "enum": [
              { "name": "Small", "value": 1 }, { "name": "Large", "value": 2, "deprecationMessage": "too large" }] } }
            """);

        var api = Generated.Api(schema, "Pulumi.Pkg.Size");

        Assert.Equal(["Large = 2 [ObsoleteAttribute(too large)]", "Small = 1"], api.Where(line => line.Contains(" = ", StringComparison.Ordinal)));
        Assert.Contains(api, line => line.StartsWith("sealed Enum : System.Enum", StringComparison.Ordinal));
    }

    [Fact]
    public void Numbers_convert_to_double() => Assert.Contains(
        "public static explicit operator double(Pulumi.Pkg.Ratio value)",
        Generated.Api(Schemas.Package(""" "types": { "pkg:index:Ratio": { "type": "number", "enum": [{ "name": "Half", "value": 0.5 }] } } """), "Pulumi.Pkg.Ratio"));
}
