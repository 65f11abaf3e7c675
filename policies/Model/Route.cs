using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A route that is a resource of its own.</summary>
/// <param name="Resource">The resource.</param>
public sealed record Route(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>The route table.</summary>
    public required Fact<string> RouteTableId { get; init; }

    /// <summary>The internet or VPN gateway that it leads to.</summary>
    public required Fact<string> GatewayId { get; init; }
}
