using System.Collections.Immutable;
using Pulumi.Experimental;
using Pulumi.Experimental.Provider;

namespace Pulumi.Provider.Tests;

public sealed class UrnPartsTests
{
    [Theory]
    [InlineData("urn:pulumi:dev::shop::access:index:Role::auth", "access:index:Role", "auth")]
    [InlineData("urn:pulumi:dev::shop::a:b:C$d:e:F::x::y", "d:e:F", "x::y")]
    [InlineData("not a urn", "", "")]
    public void Request_takes_type_and_name_from_the_urn(string urn, string type, string name)
    {
        var request = new CreateRequest(new Urn(urn), ImmutableDictionary<string, PropertyValue>.Empty, TimeSpan.Zero, preview: true);
        Assert.Equal((type, name), (request.Type, request.Name));
    }
}
