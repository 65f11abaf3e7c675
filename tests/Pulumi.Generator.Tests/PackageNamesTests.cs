using Pulumi.Generator.Naming;
using Pulumi.Generator.Tests.Support;

namespace Pulumi.Generator.Tests;

public sealed class PackageNamesTests
{
    const string Bridged = """
        "meta": { "moduleFormat": "(.*)(?:/[^/]*)" },
        "language": { "csharp": { "namespaces": { "pkg": "PKG", "secretsmanager": "SecretsManager" } } }
        """;

    [Theory]
    [InlineData("pkg:rds/instance:Instance", "Pulumi.PKG.Rds")]
    [InlineData("pkg:secretsmanager/secret:Secret", "Pulumi.PKG.SecretsManager")]
    [InlineData("pkg:index/thing:Thing", "Pulumi.PKG")]
    [InlineData("pkg:index:Thing", "Pulumi.PKG")]
    [InlineData("pkg:a/b/thing:Thing", "Pulumi.PKG.A.B")]
    [InlineData("pulumi:providers:pkg", "Pulumi.PKG")]
    public void Namespace_of_a_bridged_token_is_its_module(string token, string expected) =>
        Assert.Equal(expected, new PackageNames(Generated.Package(Schemas.Package(Bridged))).NamespaceOf(token));

    [Theory]
    [InlineData("pkg:tree/v1:Nursery", "MyOrg.Pkg.Tree.V1")]
    [InlineData("pkg::Thing", "MyOrg.Pkg")]
    public void Namespace_begins_with_that_of_the_schema(string token, string expected) =>
        Assert.Equal(expected, new PackageNames(Generated.Package(Schemas.Package(""" "namespace": "my-org" """))).NamespaceOf(token));

    [Fact]
    public void Package_named_config_keeps_clear_of_the_class_Config() =>
        Assert.Equal("Pulumi.Config_", new PackageNames(Generated.Package("""{ "name": "config", "version": "1.0.0" }""")).Namespace);

    [Theory]
    [InlineData("pkg:index:getThing", "GetThing")]
    [InlineData("pkg:index:invoke", "InvokeFunction")]
    [InlineData("pkg:index:invokeAsync", "InvokeAsyncFunction")]
    public void Function_is_not_named_like_its_methods(string token, string expected) =>
        Assert.Equal(expected, PackageNames.FunctionName(token));
}
