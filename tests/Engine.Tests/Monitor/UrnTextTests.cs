using Engine.Monitor;

namespace Engine.Tests.Monitor;

public sealed class UrnTextTests
{
    private const string Stack = "urn:pulumi:prod::shop::pulumi:pulumi:Stack::shop-prod";

    [Theory]
    [InlineData("", "urn:pulumi:prod::shop::aws:rds/instance:Instance::main")]
    [InlineData(Stack, "urn:pulumi:prod::shop::aws:rds/instance:Instance::main")]
    [InlineData(
        "urn:pulumi:prod::shop::dbready:rds:Server::main", "urn:pulumi:prod::shop::dbready:rds:Server$aws:rds/instance:Instance::main")]
    [InlineData("urn:pulumi:prod::shop::a:b:C$d:e:F::x", "urn:pulumi:prod::shop::a:b:C$d:e:F$aws:rds/instance:Instance::main")]
    public void Urn_below_a_parent_names_the_types_of_all_ancestors_but_the_stack(string parent, string expected)
        => Assert.Equal(expected, UrnText.Create("prod", "shop", parent, "aws:rds/instance:Instance", "main"));

    [Theory]
    [InlineData("urn:pulumi:prod::shop::a:b:C$d:e:F::x", "a:b:C$d:e:F", "d:e:F", "x")]
    [InlineData("urn:pulumi:prod::shop::a:b:C::x::y", "a:b:C", "a:b:C", "x::y")]
    public void Urn_is_taken_apart(string urn, string qualifiedType, string type, string name)
    {
        Assert.Equal(qualifiedType, UrnText.QualifiedType(urn));
        Assert.Equal(type, UrnText.Type(urn));
        Assert.Equal(name, UrnText.Name(urn));
    }
}
