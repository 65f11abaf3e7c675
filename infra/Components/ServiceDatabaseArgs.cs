using Infra.Catalog;

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
}
