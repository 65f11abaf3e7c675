using Infra.Catalog;

namespace Infra.Components;

internal sealed class ConnectionBudgetArgs
{
    public required EnvironmentCatalog Catalog { get; init; }

    public required Server Server { get; init; }
}
