using Infra.Catalog;
using Infra.Catalog.Binding;
using Infra.Sizing;
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

    /// <summary>Of what a restore brings back: with the times that its services promise.</summary>
    public static InputMap<string> Recoverable(EnvironmentCatalog catalog, Server server)
    {
        var tags = Of(catalog, server);
        if (RecoveryTargets.Strictest(catalog.ServicesOn(server.Name)).FirstOrDefault(target => target.Failure == "database") is { } whole)
        {
            tags.Add("Rto", Quantities.Format(whole.Rto));
            tags.Add("Rpo", Quantities.Format(whole.Rpo));
        }

        foreach (var (key, value) in RecoveryTargets.Tags(catalog.ServicesOn(server.Name)))
            tags.Add(key, value);
        return tags;
    }

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
