using System.Collections.Immutable;
using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A route table with the routes that it declares itself.</summary>
/// <param name="Resource">The resource.</param>
public sealed record RouteTable(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>The gateways that its routes lead to.</summary>
    public required ImmutableArray<Fact<string>> GatewayIds { get; init; }
}
