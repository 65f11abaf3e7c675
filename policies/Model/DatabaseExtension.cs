using Pulumi.Policy;

namespace Policies.Model;

/// <summary>An extension in a database.</summary>
/// <param name="Resource">The resource.</param>
public sealed record DatabaseExtension(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>Name.</summary>
    public required Fact<string> Name { get; init; }
}
