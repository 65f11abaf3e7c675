using System.Collections.Immutable;
using Pulumi.Policy;

namespace Policies.Model;

/// <summary>What a provider logs in with.</summary>
/// <param name="Resource">The provider.</param>
public sealed record ProviderLogin(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>The keys and passwords.</summary>
    public required ImmutableArray<Fact<string>> Credentials { get; init; }
}
