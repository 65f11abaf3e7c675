using Pulumi.Policy;

namespace Policies.Model;

/// <summary>What security groups stand before.</summary>
/// <param name="Resource">The resource.</param>
public abstract record NetworkedSubject(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>Where the security groups are declared.</summary>
    public Node VpcSecurityGroupIds => Resource.At("vpcSecurityGroupIds");
}
