using Infra.Catalog;
using Pulumi;

namespace Infra.Components;

internal sealed class ServerAccessArgs
{
    public required EnvironmentCatalog Catalog { get; init; }

    /// <summary>Null where nothing is on AWS.</summary>
    public required AwsEnvironment? Aws { get; init; }

    public required Server Server { get; init; }

    /// <summary>That server's component.</summary>
    public required IServerComponent On { get; init; }

    /// <summary>Roles of its services, which the rotator becomes a member of.</summary>
    public required IReadOnlyList<Resource> ServiceRoles { get; init; }
}
