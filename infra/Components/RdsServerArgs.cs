using Infra.Catalog;

namespace Infra.Components;

internal sealed class RdsServerArgs
{
    public required EnvironmentCatalog Catalog { get; init; }

    /// <summary>A server with <see cref="Server.Rds"/> set.</summary>
    public required Server Server { get; init; }

    /// <summary>Needed unless the server names its subnet group and security groups.</summary>
    public required NetworkIds? Network { get; init; }
}
