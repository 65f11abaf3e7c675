using System.Collections.Immutable;
using Pulumi.Experimental;

namespace Pulumi.Policy;

/// <summary>A rule of a pack: a <see cref="ResourceValidationPolicy"/> or a <see cref="StackValidationPolicy"/>.</summary>
#pragma warning disable MA0049 // the word of the policy SDKs of other languages
public abstract class Policy
#pragma warning restore MA0049
{
    private protected Policy()
    {
    }

    /// <summary>Unique in the pack: 1 to 100 letters, digits, <c>-</c>, <c>_</c> and <c>.</c>; not <c>all</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What the policy demands, as one sentence.</summary>
    public required string Description { get; init; }

    /// <summary>The level. Default: the pack's.</summary>
    public EnforcementLevel? EnforcementLevel { get; init; }

    /// <summary>The level where it depends on the stack; wins over <see cref="EnforcementLevel"/>. Called once per configuration.</summary>
    public Func<PolicyStack, EnforcementLevel>? EnforcementLevelFor { get; init; }

    /// <summary>
    /// Whether the policy runs though its level is disabled, because its configuration asks for it somewhere. It then says nothing but what it
    /// reports at a level of its own (<see cref="PolicyArgs.ReportAt"/>). Default: never.
    /// </summary>
    public Func<ImmutableDictionary<string, PropertyValue>, bool>? RunsDisabled { get; init; }

    /// <summary>How much is at stake. Default: not said.</summary>
    public Severity Severity { get; init; }

    /// <summary>Title for people. Default: the name.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>What can be configured. Default: the level alone.</summary>
    public PolicyConfigSchema? ConfigSchema { get; init; }

    /// <summary>The framework that the policy belongs to.</summary>
    public PolicyComplianceFramework? Framework { get; init; }

    /// <summary>Words to find it by.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>How to put a violation right.</summary>
    public string RemediationSteps { get; init; } = "";

    /// <summary>The page that explains it.</summary>
    public string Url { get; init; } = "";
}
