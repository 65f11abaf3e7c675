using Pulumi.Policy;

namespace Policies.Model;

/// <summary>The environment that a program declares.</summary>
/// <param name="Resource">The resource.</param>
public sealed record DeclaredEnvironment(PolicyResource Resource) : DeclaredSubject(Resource)
{
    /// <summary>The AWS account that everything is in.</summary>
    public required Fact<string> AccountId { get; init; }

    /// <summary>The AWS region that everything is in.</summary>
    public required Fact<string> Region { get; init; }
}
