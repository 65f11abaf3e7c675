using Infra.Catalog;

namespace Infra.Components;

internal sealed class NeonServerArgs
{
    public required EnvironmentCatalog Catalog { get; init; }

    /// <summary>A server with <see cref="Server.Neon"/> set.</summary>
    public required Server Server { get; init; }
}
