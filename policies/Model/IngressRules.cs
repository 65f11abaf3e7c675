using System.Collections.Immutable;
using Pulumi.Policy;

namespace Policies.Model;

/// <summary>What may connect through a security group.</summary>
/// <param name="Resource">The resource.</param>
public sealed record IngressRules(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>The rules.</summary>
    public required ImmutableArray<IngressRule> Rules { get; init; }

    /// <summary>Where a list of rules is declared; absent when the resource is one rule.</summary>
    public required Node Source { get; init; }

    /// <summary>The group that a rule belongs to; absent when the resource is the group.</summary>
    public Fact<string> SecurityGroupId { get; init; } = Resource.None<string>("securityGroupId");
}
