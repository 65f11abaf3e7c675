using Infra.Catalog;
using Pulumi;

namespace Infra.Components;

/// <summary>Everything that an environment's catalogue declares.</summary>
internal static class DeclaredEnvironment
{
    /// <summary>Declares it, and returns the stack's outputs: per service its endpoints, the ARNs of its secrets and the names of its roles.</summary>
    public static IDictionary<string, object?> Declare(EnvironmentCatalog catalog)
    {
        // The policy pack must know who is exempt before it is shown what for.
        var environment = new EnvironmentComponent(catalog.Environment, new EnvironmentComponentArgs { Catalog = catalog }, new ComponentResourceOptions());
        var aws = DeclareAws(catalog, environment);
        var outputs = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var server in catalog.Servers)
        {
            var on = DeclareServer(aws, server, environment);
            ComponentResourceOptions Options(IEnumerable<string> formerly) => new() { DependsOn = { environment }, Providers = { aws.Provider, on.Access }, Aliases = Aliases.Of(formerly) };
            if (server.Pooler is not null)
                _ = new PoolerComponent(server.Name, new PoolerArgs { Aws = aws, Server = server, On = on }, Options(server.Formerly));
            _ = new ConnectionBudgetComponent(server.Name, new ConnectionBudgetArgs { Catalog = catalog, Server = server }, Options(server.Formerly));
            foreach (var service in catalog.ServicesOn(server.Name))
            {
                var database = new ServiceDatabaseComponent(
                    service.Name, new ServiceDatabaseArgs { Aws = aws, Service = service, Server = server, On = on }, Options(service.Formerly));
                outputs[service.Name] = Facts.Of(("endpoints", database.Endpoints), ("secretArns", database.SecretArns), ("roleNames", database.RoleNames));
            }
        }

        return outputs;
    }

    private static AwsEnvironment DeclareAws(EnvironmentCatalog catalog, EnvironmentComponent environment)
    {
        var provider = DeclareProvider(catalog);
        return new AwsEnvironment(
            catalog,
            provider,
            catalog.Network is { } network ? NetworkIds.Of(network) : null,
            new AwsFoundationComponent(catalog.Environment, new AwsFoundationArgs { Catalog = catalog }, new ComponentResourceOptions { DependsOn = { environment }, Providers = { provider } }));
    }

    /// <summary>The one provider for AWS: account and region are the catalogue's, whatever the shell or the stack's configuration says.</summary>
    private static Pulumi.Aws.Provider DeclareProvider(EnvironmentCatalog catalog) => new(
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

    private static IServerComponent DeclareServer(AwsEnvironment aws, Server server, EnvironmentComponent environment)
    {
        var options = new ComponentResourceOptions { DependsOn = { environment }, Providers = { aws.Provider }, Aliases = Aliases.Of(server.Formerly) };
        return server.Rds is not null
            ? new RdsServerComponent(server.Name, new RdsServerArgs { Aws = aws, Server = server }, options)
            : new NeonServerComponent(server.Name, new NeonServerArgs { Catalog = aws.Catalog, Server = server }, options);
    }
}
