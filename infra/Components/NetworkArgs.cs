using Infra.Catalog;

namespace Infra.Components;

internal sealed class NetworkArgs
{
    /// <summary>With a network and an AWS account.</summary>
    public required EnvironmentCatalog Catalog { get; init; }
}
