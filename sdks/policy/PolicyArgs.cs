using System.Collections.Immutable;
using Pulumi.Experimental;

namespace Pulumi.Policy;

/// <summary>What every check is given.</summary>
public abstract class PolicyArgs
{
    private readonly PolicyLevels levels;

    private protected PolicyArgs(PolicyCall call, PolicyLevels levels, Policy policy)
    {
        this.levels = levels;
        Call = call;
        Config = levels.ConfigOf(policy).Properties;
    }

    /// <summary>The stack.</summary>
    public PolicyStack Stack => levels.Stack;

    /// <summary>What the policy was configured with, without the level.</summary>
    public ImmutableDictionary<string, PropertyValue> Config { get; }

    private protected PolicyCall Call { get; }

    internal string? NotApplicableReason { get; private set; }

    internal List<(string Message, string? Urn, EnforcementLevel? Level)>? Unknowns { get; private set; }

    internal List<(EnforcementLevel Level, string Message, string? Urn)>? Levelled { get; private set; }

    /// <summary>Names in the engine's configuration that no policy of the pack has, sorted: an engine may pass them on without a word.</summary>
    public ImmutableArray<string> StrayConfig => levels.StrayConfig;

    /// <summary>What another policy of the pack was configured with, without the level.</summary>
    /// <param name="policy">Its name.</param>
    public ImmutableDictionary<string, PropertyValue> ConfigOf(string policy) => levels.ConfigOf(policy).Properties;

    /// <summary>Reports something that never stops a deployment, whatever the level of the policy.</summary>
    /// <param name="message">What was found.</param>
    /// <param name="urn">The resource. Default: the one that is judged, or the stack.</param>
    public void ReportAdvice(string message, string? urn = null) => ReportAt(EnforcementLevel.Advisory, message, urn);

    /// <summary>Reports a violation at a level other than that of the policy.</summary>
    /// <param name="level">The level; disabled reports nothing.</param>
    /// <param name="message">What was found.</param>
    /// <param name="urn">The resource. Default: the one that is judged, or the stack.</param>
    public void ReportAt(EnforcementLevel level, string message, string? urn = null) => (Levelled ??= []).Add((level, message, urn));

    /// <summary>Says that the policy has nothing to judge here.</summary>
    /// <param name="reason">Why.</param>
    public void NotApplicable(string reason) => NotApplicableReason = reason;

    /// <summary>
    /// Says that a value is not known yet. It becomes an advisory message of the policy, or a message of <see cref="PolicyPackArgs.UnknownValues"/>.
    /// </summary>
    /// <param name="message">Which value, and what to do.</param>
    /// <param name="urn">The resource. Default: the one that is judged, or the stack.</param>
    /// <param name="level">The level that a violation would have had here. Default: that of the policy.</param>
    public void ReportUnknown(string message, string? urn = null, EnforcementLevel? level = null) => (Unknowns ??= []).Add((message, urn, level));
}
