using Pulumi.Generator.Naming;

namespace Pulumi.Generator.Tests;

public sealed class IdentifiersTests
{
    [Theory]
    [InlineData("allocatedStorage", "AllocatedStorage")]
    [InlineData("kms-key-id", "KmsKeyId")]
    [InlineData("snake_case", "Snake_case")]
    [InlineData("UPPER", "UPPER")]
    [InlineData("end-", "End")]
    public void Property_loses_hyphens_and_begins_upper_case(string name, string expected) =>
        Assert.Equal(expected, Identifiers.Property(name));

    [Theory]
    [InlineData("name", "name")]
    [InlineData("class", "@class")]
    [InlineData("$ref", "@ref")]
    [InlineData("$schema", "schema")]
    [InlineData("kebab-name", "kebabName")]
    public void Parameter_is_the_wire_name_where_that_is_possible(string name, string expected) =>
        Assert.Equal(expected, Identifiers.Parameter(name));

    [Theory]
    [InlineData("tree/v1", "Tree.V1")]
    [InlineData("kebab-module", "KebabModule")]
    [InlineData("rds", "Rds")]
    public void Namespace_follows_slashes(string name, string expected) => Assert.Equal(expected, Identifiers.Namespace(name));

    [Theory]
    [InlineData("*", "Asterisk")]
    [InlineData("7", "Seven")]
    [InlineData("10 big", "Color_10_big")]
    [InlineData("verify-full", "Verify_full")]
    [InlineData("a..b::c", "A_b_c")]
    [InlineData("--x", "Color_x")]
    [InlineData("default", "Default")]
    [InlineData("Equals", "EqualsValue")]
    [InlineData("T4G_2XLarge", "T4G_2XLarge")]
    public void Enum_member_is_made_of_its_letters_and_digits(string name, string expected) =>
        Assert.Equal(expected, Identifiers.EnumMember(name, "Color"));
}
