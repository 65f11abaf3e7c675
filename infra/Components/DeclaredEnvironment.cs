using System.Collections.Immutable;
using Infra.Catalog;
using Pulumi;

namespace Infra.Components;

/// <summary>Everything that an environment's catalogue declares.</summary>
internal static class DeclaredEnvironment
{
    /// <summary>Declares it, and returns the stack's outputs: per service its endpoints, the ARNs of its secrets or its connection URLs, and the names of its roles.</summary>
    public static IDictionary<string, object?> Declare(EnvironmentCatalog catalog)
    {
        // The policy pack must know who is exempt before it is shown what for.
        var environment = new EnvironmentComponent(catalog.Environment, new EnvironmentComponentArgs { Catalog = catalog }, new ComponentResourceOptions());
        var aws = catalog.Aws is { } account ? DeclareAws(catalog, account, environment) : null;
        var shared = aws is null ? null : new SharedServices(aws, environment);
        var outputs = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        var serverAccess = ImmutableDictionary.CreateBuilder<string, object?>(StringComparer.Ordinal);
        foreach (var server in catalog.Servers)
        {
            var on = DeclareServer(catalog, server, aws, environment);
            ComponentResourceOptions Options(IEnumerable<string> formerly) => new() { DependsOn = { environment }, Providers = Providers(aws?.Provider, on.Access), Aliases = Aliases.Of(formerly) };
            if (on is RdsServerComponent rds)
            {
                _ = new ServerAlarmsComponent(
                    server.Name,
                    new ServerAlarmsArgs { Aws = aws!, Server = server, Notifications = shared!.Notifications, On = rds, HasCollector = false },
                    Options(server.Formerly));
            }

            var pooler = server.Pooler is null
                ? null
                : new PoolerComponent(server.Name, new PoolerArgs { Aws = aws!, Server = server, On = on }, Options(server.Formerly));
            _ = new ConnectionBudgetComponent(server.Name, new ConnectionBudgetArgs { Catalog = catalog, Server = server }, Options(server.Formerly));
            List<Resource> roles = pooler is null ? [] : [pooler.Owner];
            foreach (var service in catalog.ServicesOn(server.Name))
            {
                var database = new ServiceDatabaseComponent(
                    service.Name, new ServiceDatabaseArgs { Catalog = catalog, Aws = aws, Service = service, Server = server, On = on, PoolerAuth = pooler?.Auth }, Options(service.Formerly));
                roles.AddRange(database.Roles);
                outputs[service.Name] = Facts.Of(
                    ("endpoints", database.Endpoints),
                    ("secretArns", catalog.HasSecretsManager ? database.SecretArns : null),
                    ("urls", database.Urls.IsEmpty ? null : database.Urls),
                    ("roleNames", database.RoleNames));
            }

            var access = new ServerAccessComponent(
                server.Name, new ServerAccessArgs { Catalog = catalog, Aws = aws, Server = server, On = on, ServiceRoles = roles }, Options(server.Formerly));
            if (!catalog.HasSecretsManager)
                serverAccess[server.Name] = Facts.Of(("urls", access.Urls));
        }

        // Not a name that a service could have.
        if (serverAccess.Count > 0)
            outputs["serverAccess"] = serverAccess.ToImmutable();
        return outputs;
    }

    private static AwsEnvironment DeclareAws(EnvironmentCatalog catalog, AwsAccount account, EnvironmentComponent environment)
    {
        var provider = DeclareProvider(catalog, account);
        return new AwsEnvironment(
            catalog,
            account,
            provider,
            catalog.Network is { } network ? NetworkIds.Of(network) : null,
            new AwsFoundationComponent(catalog.Environment, new AwsFoundationArgs { Catalog = catalog }, new ComponentResourceOptions { DependsOn = { environment }, Providers = { provider } }));
    }

    /// <summary>The one provider for AWS: account and region are the catalogue's, whatever the shell or the stack's configuration says.</summary>
    private static Pulumi.Aws.Provider DeclareProvider(EnvironmentCatalog catalog, AwsAccount account) => new(
        "aws",
        new Pulumi.Aws.ProviderArgs
        {
            Region = account.Region,
            AllowedAccountIds = { account.AccountId },
            DefaultTags = new Pulumi.Aws.Inputs.ProviderDefaultTagsArgs
            {
                Tags = { { "Product", catalog.Product }, { "Environment", catalog.Environment }, { "ManagedBy", "dbready" } },
            },
        });

    private static List<ProviderResource> Providers(params ReadOnlySpan<ProviderResource?> declared)
    {
        var providers = new List<ProviderResource>(declared.Length);
        foreach (var provider in declared)
        {
            if (provider is not null)
                providers.Add(provider);
        }

        return providers;
    }

    private static IServerComponent DeclareServer(EnvironmentCatalog catalog, Server server, AwsEnvironment? aws, EnvironmentComponent environment)
    {
        var options = new ComponentResourceOptions { DependsOn = { environment }, Providers = Providers(aws?.Provider), Aliases = Aliases.Of(server.Formerly) };
        return server.Rds is not null
            ? new RdsServerComponent(server.Name, new RdsServerArgs { Aws = aws!, Server = server }, options)
            : new NeonServerComponent(server.Name, new NeonServerArgs { Catalog = catalog, Server = server }, options);
    }
}
