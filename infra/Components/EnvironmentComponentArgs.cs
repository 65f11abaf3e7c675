using Infra.Catalog;

namespace Infra.Components;

internal sealed class EnvironmentComponentArgs
{
    public required EnvironmentCatalog Catalog { get; init; }
}
