using Infra.Catalog;

namespace Infra.Components;

internal sealed class AwsFoundationArgs
{
    public required EnvironmentCatalog Catalog { get; init; }
}
