using System.Collections.Immutable;
using Infra.Catalog;
using Pulumi;

namespace Infra.Components;

/// <summary>What is inside the servers: databases, roles and grants, their credentials, and the pooler's settings and logins.</summary>
internal sealed class AccessLayer
{
    private readonly Dictionary<string, PoolerComponent> _poolers = new(StringComparer.Ordinal);

    /// <summary>Declares it, and fills in the outputs: per service its endpoints, the ARNs of its secrets or its connection URLs, and the names of its roles.</summary>
    public AccessLayer(
        EnvironmentCatalog catalog,
        AwsEnvironment? aws,
        IReadOnlyList<(Server Server, IServerComponent On)> servers,
        EnvironmentComponent environment,
        SortedDictionary<string, object?> outputs)
    {
        var serverAccess = ImmutableDictionary.CreateBuilder<string, object?>(StringComparer.Ordinal);
        foreach (var (server, on) in servers)
        {
            ComponentResourceOptions Options(IEnumerable<string> formerly) => LayerOptions.Of(environment, formerly, aws?.Provider, on.Access);
            var pooler = server.Pooler is null ? null : new PoolerComponent(server.Name, new PoolerArgs { Aws = aws!, Server = server, On = on }, Options(server.Formerly));
            if (pooler is not null)
                _poolers.Add(server.Name, pooler);
            _ = new ConnectionBudgetComponent(server.Name, new ConnectionBudgetArgs { Catalog = catalog, Server = server }, Options(server.Formerly));
            List<Resource> roles = pooler is null ? [] : [pooler.Owner];
            var proxy = server.Proxy is null ? null : new ProxyAddresses();
            var logins = new List<ProxyLogin>();
            foreach (var service in catalog.ServicesOn(server.Name))
            {
                var database = new ServiceDatabaseComponent(
                    service.ResourceName, new ServiceDatabaseArgs { Catalog = catalog, Aws = aws, Service = service, Server = server, On = on, PoolerAuth = pooler?.Auth, Proxy = proxy }, Options(service.FormerResourceNames(server)));
                roles.AddRange(database.Roles);
                if (proxy is not null && service.HasSecrets)
                    logins.AddRange(service.PooledLogins.Select(kind => new ProxyLogin(service, kind, (Output<string>)database.SecretArns[kind]!)));
                if (service.State == DatabaseState.Retiring)
                    continue;
                outputs[service.OutputName] = Facts.Of(
                    ("endpoints", database.Endpoints),
                    ("secretArns", database.SecretArns.IsEmpty ? null : database.SecretArns),
                    ("urls", database.Urls.IsEmpty ? null : database.Urls),
                    ("roleNames", database.RoleNames),
                    ("connectArns", server.Proxy?.RequiresIam == true && service.State == DatabaseState.Active ? proxy!.ConnectArns(aws!.Account, service, database) : null));
            }

            proxy?.Are(new ProxyComponent(server.Name, new ProxyArgs { Aws = aws!, Server = server, On = (IRdsServer)on, Logins = logins }, Options(server.Formerly)));

            var access = new ServerAccessComponent(
                server.Name, new ServerAccessArgs { Catalog = catalog, Aws = aws, Server = server, On = on, ServiceRoles = roles }, Options(server.Formerly));
            if (!catalog.HasSecretsManager)
                serverAccess[server.Name] = Facts.Of(("urls", access.Urls));
        }

        // Not a name that a service could have.
        if (serverAccess.Count > 0)
            outputs["serverAccess"] = serverAccess.ToImmutable();
    }

    /// <summary>By server.</summary>
    public IReadOnlyDictionary<string, PoolerComponent> Poolers => _poolers;
}
