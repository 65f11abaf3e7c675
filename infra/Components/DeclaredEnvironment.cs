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
        var onRds = new List<(Server, IRdsServer)>();
        foreach (var server in catalog.Servers)
        {
            var on = DeclareServer(catalog, server, aws, environment);
            ComponentResourceOptions Options(IEnumerable<string> formerly) => new() { DependsOn = { environment }, Providers = Providers(aws?.Provider, on.Access), Aliases = Aliases.Of(formerly) };
            if (on is IRdsServer rds)
            {
                onRds.Add((server, rds));
                _ = new ServerAlarmsComponent(
                    server.Name,
                    new ServerAlarmsArgs { Aws = aws!, Server = server, Notifications = shared!.Notifications, Audit = shared.Audit, On = rds },
                    Options(server.Formerly));
            }

            var pooler = server.Pooler is null ? null : new PoolerComponent(server.Name, new PoolerArgs { Aws = aws!, Server = server, On = on }, Options(server.Formerly));
            if (server.Pooler?.Run is not null)
            {
                _ = new PoolerServiceComponent(
                    server.Name,
                    new PoolerServiceArgs { Aws = aws!, Server = server, On = (IRdsServer)on, Settings = pooler! },
                    Options(server.Formerly));
            }

            _ = new ConnectionBudgetComponent(server.Name, new ConnectionBudgetArgs { Catalog = catalog, Server = server }, Options(server.Formerly));
            List<Resource> roles = pooler is null ? [] : [pooler.Owner];
            foreach (var service in catalog.ServicesOn(server.Name))
            {
                var database = new ServiceDatabaseComponent(
                    service.ResourceName, new ServiceDatabaseArgs { Catalog = catalog, Aws = aws, Service = service, Server = server, On = on, PoolerAuth = pooler?.Auth }, Options(service.FormerResourceNames(server)));
                roles.AddRange(database.Roles);
                if (service.State == DatabaseState.Retiring)
                    continue;
                outputs[service.State == DatabaseState.Active ? service.Name : $"{service.Name}On{server.Name}"] = Facts.Of(
                    ("endpoints", database.Endpoints),
                    ("secretArns", database.SecretArns.IsEmpty ? null : database.SecretArns),
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
        if (shared?.Grafana is { } grafana)
            outputs["grafanaDashboard"] = grafana;
        if (catalog.Operators is { } operators)
            outputs["operatorPath"] = Facts.Of(("path", operators.Path), ("securityGroup", operators.SecurityGroup));
        if (aws is not null)
            DeclareScheduled(aws, shared!, environment, onRds);
        return outputs;
    }

    /// <summary>What runs by schedule, once everything that it works on is declared.</summary>
    private static void DeclareScheduled(
        AwsEnvironment aws,
        SharedServices shared,
        EnvironmentComponent environment,
        IReadOnlyList<(Server, IRdsServer)> servers)
    {
        var catalog = aws.Catalog;
        ComponentResourceOptions Options() => new() { DependsOn = { environment }, Providers = { aws.Provider } };
        if (catalog.Backups is not null)
            _ = new BackupsComponent(catalog.Environment, new BackupsArgs { Aws = aws, Notifications = shared.Notifications, Servers = servers, Dumped = DumpedIn(catalog) }, Options());
        if (catalog.Collector is not null)
            _ = new CollectorComponent(catalog.Environment, new CollectorArgs { Aws = aws, Notifications = shared.Notifications }, Options());
        if (catalog.Secrets.RotationDays is not null)
            _ = new RotationComponent(catalog.Environment, new RotationArgs { Aws = aws }, Options());
    }

    private static List<(Service, Server)> DumpedIn(EnvironmentCatalog catalog) =>
        [.. catalog.Servers.SelectMany(server => catalog.ServicesOn(server.Name), (server, service) => (service, server))];

    private static AwsEnvironment DeclareAws(EnvironmentCatalog catalog, AwsAccount account, EnvironmentComponent environment)
    {
        var provider = DeclareProvider(catalog, account);
        ComponentResourceOptions Options() => new() { DependsOn = { environment }, Providers = { provider } };
        var aws = new AwsEnvironment(
            catalog,
            account,
            provider,
            catalog.Network is null ? null : new NetworkComponent(catalog.Environment, new NetworkArgs { Catalog = catalog }, Options()),
            new AwsFoundationComponent(catalog.Environment, new AwsFoundationArgs { Catalog = catalog }, Options()));
        return catalog.Tasks is null && !catalog.RunsPoolers ? aws : aws with { Tasks = new TasksComponent(catalog.Environment, new TasksArgs { Aws = aws }, Options()) };
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
        if (server.Rds is not { } rds)
            return new NeonServerComponent(server.Name, new NeonServerArgs { Catalog = catalog, Server = server }, options);
        var args = new RdsServerArgs { Aws = aws!, Server = server };
        return rds.Aurora is null ? new RdsServerComponent(server.Name, args, options) : new AuroraServerComponent(server.Name, args, options);
    }
}
