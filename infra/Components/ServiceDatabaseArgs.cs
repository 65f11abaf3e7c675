using Infra.Catalog;
using Pulumi;

namespace Infra.Components;

internal sealed class ServiceDatabaseArgs
{
    public required EnvironmentCatalog Catalog { get; init; }

    /// <summary>Null where nothing is on AWS.</summary>
    public required AwsEnvironment? Aws { get; init; }

    public required Service Service { get; init; }

    /// <summary>The server that the service names.</summary>
    public required Server Server { get; init; }

    /// <summary>That server's component.</summary>
    public required IServerComponent On { get; init; }

    /// <summary>Where the pooler looks up verifiers: there before a login that it serves. Null: no pooler of its own.</summary>
    public required Resource? PoolerAuth { get; init; }

    /// <summary>Addresses of the server's RDS Proxy; null: it has none.</summary>
    public ProxyAddresses? Proxy { get; init; }
}
