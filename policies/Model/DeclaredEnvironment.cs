using Pulumi.Policy;

namespace Policies.Model;

/// <summary>The environment that a program declares.</summary>
/// <param name="Resource">The resource.</param>
public sealed record DeclaredEnvironment(PolicyResource Resource) : DeclaredSubject(Resource);
