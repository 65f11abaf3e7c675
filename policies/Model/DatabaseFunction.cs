using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A function in a database.</summary>
/// <param name="Resource">The resource.</param>
public sealed record DatabaseFunction(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>Whether it runs with the rights of its owner.</summary>
    public required Fact<bool> SecurityDefiner { get; init; }
}
