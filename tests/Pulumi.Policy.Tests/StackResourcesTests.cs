using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Pulumi.Policy.Tests;

public sealed class StackResourcesTests
{
    [Fact]
    public void Resources_are_in_the_order_of_their_urns_and_read_in_any_order()
    {
        var request = new AnalyzeStackRequest { Resources = { Resource("b", 2), Resource("a", 1), Resource("c", 3) } };
        var resources = new StackResources(request.ToByteArray(), new SeenInputs()).InOrder();
        Assert.Equal(["a", "b", "c"], resources.Select(r => r.Urn));
        foreach (var i in new[] { 0, 2, 1, 1, 0 })
        {
            Assert.True(resources[i]["size"]!.TryGetNumber(out var size));
            Assert.Equal(i + 1, size);
            Assert.Equal(["up-" + resources[i].Urn], resources[i].DependenciesOf("size"));
            Assert.Equal(("x:index:Thing", "name-" + resources[i].Urn, "parent"), (resources[i].Type, resources[i].Name, resources[i].Parent));
        }
    }

    [Fact]
    public void Broken_request_is_an_error()
        => Assert.Throws<Rpc.GrpcException>(() => new StackResources(new byte[] { 0x0a, 0x05, 0x01 }, new SeenInputs()).InOrder());

    private static AnalyzerResource Resource(string urn, double size) => new()
    {
        Type = "x:index:Thing",
        Urn = urn,
        Name = "name-" + urn,
        Parent = "parent",
        Properties = new Struct { Fields = { ["size"] = Value.ForNumber(size) } },
        PropertyDependencies = { ["size"] = new AnalyzerPropertyDependencies { Urns = { "up-" + urn } } },
    };
}
