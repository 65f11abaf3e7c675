using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A resource that holds what cannot be made again, of a type that no rule reads further.</summary>
/// <param name="Resource">The resource.</param>
public sealed record StatefulResource(PolicyResource Resource) : Subject(Resource);
