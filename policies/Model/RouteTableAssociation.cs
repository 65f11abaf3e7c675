using Pulumi.Policy;

namespace Policies.Model;

/// <summary>Which route table a subnet has.</summary>
/// <param name="Resource">The resource.</param>
public sealed record RouteTableAssociation(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>The subnet.</summary>
    public required Fact<string> SubnetId { get; init; }

    /// <summary>The route table.</summary>
    public required Fact<string> RouteTableId { get; init; }
}
