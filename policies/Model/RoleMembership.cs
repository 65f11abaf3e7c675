using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A role that is a member of another.</summary>
/// <param name="Resource">The resource.</param>
public sealed record RoleMembership(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>The member.</summary>
    public required Fact<string> Member { get; init; }

    /// <summary>What it is a member of.</summary>
    public required Fact<string> Group { get; init; }

    /// <summary>Whether it may let others in.</summary>
    public required Fact<bool> WithAdminOption { get; init; }
}
