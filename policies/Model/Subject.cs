using Pulumi.Policy;

namespace Policies.Model;

/// <summary>What rules judge: a resource in neutral words.</summary>
/// <param name="Resource">The resource that it was read from.</param>
public abstract record Subject(PolicyResource Resource);
