using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A branch of Neon with the time that it may live: the provider cannot say, so a component does, and a job deletes what is older.</summary>
/// <param name="Resource">The resource.</param>
public sealed record DeclaredBranch(PolicyResource Resource) : DeclaredSubject(Resource)
{
    /// <summary>How long the branch may live.</summary>
    public required Fact<double> TimeToLiveSeconds { get; init; }
}
