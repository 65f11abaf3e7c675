using Infra.Catalog;
using Pulumi;

namespace Infra.Components;

/// <summary>Tags of a resource, besides those that the provider gives to all: product, environment and tool.</summary>
internal static class AwsTags
{
    /// <summary>Of what the whole environment shares.</summary>
    public static InputMap<string> Of(EnvironmentCatalog catalog) => Of(catalog.Product, catalog.Tags);

    /// <summary>Of what a server has.</summary>
    public static InputMap<string> Of(EnvironmentCatalog catalog, Server server) => Of(server.Name, server.Tags.Over(catalog.Tags));

    /// <summary>Of what a service has.</summary>
    public static InputMap<string> Of(EnvironmentCatalog catalog, Service service) => Of(service.Name, service.Tags.Over(catalog.Tags));

    private static InputMap<string> Of(string service, ResourceTags tags)
    {
        var map = new InputMap<string> { { "Service", service } };
        foreach (var (key, value) in ((string, string?)[])[("Owner", tags.Owner), ("CostCenter", tags.CostCenter), ("DataClass", tags.DataClass)])
        {
            if (value is not null)
                map.Add(key, value);
        }

        return map;
    }
}
