using System.Collections.Immutable;
using Pulumi.Experimental;

namespace Pulumi.Policy;

/// <summary>What every check is given.</summary>
public abstract class PolicyArgs
{
    private protected PolicyArgs(PolicyCall call, PolicyStack stack, PolicyConfig config)
    {
        Call = call;
        Stack = stack;
        Config = config.Properties;
    }

    /// <summary>The stack.</summary>
    public PolicyStack Stack { get; }

    /// <summary>What the policy was configured with, without the level.</summary>
    public ImmutableDictionary<string, PropertyValue> Config { get; }

    private protected PolicyCall Call { get; }

    internal string? NotApplicableReason { get; private set; }

    internal List<(string Message, string? Urn)>? Unknowns { get; private set; }

    /// <summary>Says that the policy has nothing to judge here.</summary>
    /// <param name="reason">Why.</param>
    public void NotApplicable(string reason) => NotApplicableReason = reason;

    /// <summary>
    /// Says that a value is not known yet. It becomes an advisory message of the policy, or a message of <see cref="PolicyPackArgs.UnknownValues"/>.
    /// </summary>
    /// <param name="message">Which value, and what to do.</param>
    /// <param name="urn">The resource. Default: the one that is judged, or the stack.</param>
    public void ReportUnknown(string message, string? urn = null) => (Unknowns ??= []).Add((message, urn));
}
