using Pulumi.Policy;

namespace Policies.Model;

/// <summary>Somebody who may use a Neon project.</summary>
/// <param name="Resource">The resource.</param>
public sealed record NeonPermission(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>Mail address.</summary>
    public required Fact<string> Grantee { get; init; }
}
