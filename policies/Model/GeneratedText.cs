using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A text that is made up once and kept in the state.</summary>
/// <param name="Resource">The resource.</param>
public sealed record GeneratedText(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>Characters.</summary>
    public required Fact<double> Length { get; init; }

    /// <summary>Whether the state hides it.</summary>
    public required Fact<bool> IsSecret { get; init; }
}
