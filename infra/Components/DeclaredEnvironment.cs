using Infra.Catalog;
using Pulumi;

namespace Infra.Components;

/// <summary>Everything that an environment's catalogue declares.</summary>
internal static class DeclaredEnvironment
{
    /// <summary>Declares it, and returns the stack's outputs: per service its endpoints, the ARNs of its secrets and the names of its roles.</summary>
    public static IDictionary<string, object?> Declare(EnvironmentCatalog catalog)
    {
        var aws = DeclareAws(catalog);
        _ = new EnvironmentComponent(catalog.Environment, new EnvironmentComponentArgs { Catalog = catalog }, new ComponentResourceOptions());
        var network = catalog.Network is { } declared ? NetworkIds.Of(declared) : null;
        var outputs = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var server in catalog.Servers)
        {
            var on = DeclareServer(catalog, server, network, aws);
            ComponentResourceOptions Options(IEnumerable<string> formerly) => new() { Providers = { aws, on.Access }, Aliases = Aliases.Of(formerly) };
            if (server.Pooler is not null)
                _ = new PoolerComponent(server.Name, new PoolerArgs { Catalog = catalog, Server = server, On = on }, Options(server.Formerly));
            _ = new ConnectionBudgetComponent(server.Name, new ConnectionBudgetArgs { Catalog = catalog, Server = server }, Options(server.Formerly));
            foreach (var service in catalog.ServicesOn(server.Name))
            {
                var database = new ServiceDatabaseComponent(
                    service.Name, new ServiceDatabaseArgs { Catalog = catalog, Service = service, Server = server, On = on }, Options(service.Formerly));
                outputs[service.Name] = Facts.Of(("endpoints", database.Endpoints), ("secretArns", database.SecretArns), ("roleNames", database.RoleNames));
            }
        }

        return outputs;
    }

    /// <summary>The one provider for AWS: account and region are the catalogue's, whatever the shell or the stack's configuration says.</summary>
    private static Pulumi.Aws.Provider DeclareAws(EnvironmentCatalog catalog) => new(
        "aws",
        new Pulumi.Aws.ProviderArgs
        {
            Region = catalog.Aws.Region,
            AllowedAccountIds = { catalog.Aws.AccountId },
            DefaultTags = new Pulumi.Aws.Inputs.ProviderDefaultTagsArgs
            {
                Tags = { { "Product", catalog.Product }, { "Environment", catalog.Environment }, { "ManagedBy", "dbready" } },
            },
        });

    private static IServerComponent DeclareServer(EnvironmentCatalog catalog, Server server, NetworkIds? network, ProviderResource aws)
    {
        var options = new ComponentResourceOptions { Providers = { aws }, Aliases = Aliases.Of(server.Formerly) };
        return server.Rds is not null
            ? new RdsServerComponent(server.Name, new RdsServerArgs { Catalog = catalog, Server = server, Network = network }, options)
            : new NeonServerComponent(server.Name, new NeonServerArgs { Catalog = catalog, Server = server }, options);
    }
}
