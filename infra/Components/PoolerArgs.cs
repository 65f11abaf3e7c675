using Infra.Catalog;

namespace Infra.Components;

internal sealed class PoolerArgs
{
    public required AwsEnvironment Aws { get; init; }

    public EnvironmentCatalog Catalog => Aws.Catalog;

    /// <summary>A server with <see cref="Server.Pooler"/> set.</summary>
    public required Server Server { get; init; }

    /// <summary>That server's component.</summary>
    public required IServerComponent On { get; init; }
}
