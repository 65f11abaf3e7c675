using Pulumi.Policy;

namespace Policies.Model;

/// <summary>The subnets that a database may be in.</summary>
/// <param name="Resource">The resource.</param>
public sealed record SubnetGroup(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>Name.</summary>
    public required Fact<string> Name { get; init; }

    /// <summary>Where the subnets are declared.</summary>
    public required Node SubnetIds { get; init; }
}
