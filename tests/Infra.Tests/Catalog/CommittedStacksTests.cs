using Infra.Catalog;
using Testing;

namespace Infra.Tests.Catalog;

public sealed class CommittedStacksTests
{
    [Fact]
    public void Production_has_four_services_on_a_server_each()
    {
        var catalog = CatalogReader.Read(Repository.Root, "stacks/prod.yaml");

        Assert.True(catalog.IsProduction);
        Assert.Equal(["admin:admin", "auth:auth", "payments:payments", "profile:profile"], catalog.Services.Select(service => $"{service.Name}:{service.Server}"));
        Assert.Equal(["admin_db", "auth_db", "payments_db", "profile_db"], catalog.Services.Select(service => service.Database.Name));
        Assert.All(catalog.Servers, server => Assert.Contains(server.Parameters, parameter => parameter is { Name: "max_connections", Value: "100", IsStatic: true }));
    }

    [Fact]
    public void Development_has_the_same_services_on_one_server()
    {
        var catalog = CatalogReader.Read(Repository.Root, "stacks/dev.yaml");

        Assert.Equal("shared", Assert.Single(catalog.Servers).Name);
        Assert.Equal(["admin", "auth", "payments", "profile"], catalog.ServicesOn("shared").Select(service => service.Name));
        Assert.All(catalog.Services.SelectMany(service => service.Clients), client => Assert.Equal((5, 1), (client.Pool, client.MaxReplicas)));
    }
}
