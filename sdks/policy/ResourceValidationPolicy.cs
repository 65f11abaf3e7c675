using System.Collections.Frozen;
using System.Collections.Immutable;
using Pulumi.Experimental;

namespace Pulumi.Policy;

/// <summary>A policy that judges one resource by its inputs, before the provider is asked for anything.</summary>
public sealed class ResourceValidationPolicy : Policy
{
    /// <summary>The reason with which a policy is not applicable to resources outside its <see cref="Types"/>.</summary>
    public const string OtherType = "judges other types";

    /// <summary>The type tokens that it judges. Default: every type.</summary>
    public FrozenSet<string>? Types { get; init; }

    /// <summary>The check; called concurrently.</summary>
    public required Action<ResourceValidationArgs, ReportViolation> ValidateResource { get; init; }

    /// <summary>
    /// Returns all inputs, changed (what is left out is removed from the resource), or null to leave them.
    /// Runs only at level <see cref="EnforcementLevel.Remediate"/>; called concurrently.
    /// </summary>
    public Func<ResourceValidationArgs, ImmutableDictionary<string, PropertyValue>?>? RemediateResource { get; init; }

    internal bool Judges(string type) => Types is null || Types.Contains(type);
}
