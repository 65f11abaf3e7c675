using Infra.Catalog;

namespace Infra.Components;

internal sealed class ServiceDatabaseArgs
{
    public required AwsEnvironment Aws { get; init; }

    public EnvironmentCatalog Catalog => Aws.Catalog;

    public required Service Service { get; init; }

    /// <summary>The server that the service names.</summary>
    public required Server Server { get; init; }

    /// <summary>That server's component.</summary>
    public required IServerComponent On { get; init; }
}
