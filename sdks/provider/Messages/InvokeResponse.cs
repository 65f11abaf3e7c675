namespace Pulumi.Experimental.Provider;

/// <summary>The result of a function.</summary>
public sealed class InvokeResponse
{
    /// <summary>The result.</summary>
    public IDictionary<string, PropertyValue>? Return { get; set; }

    /// <summary>What is wrong with the arguments; nothing when null or empty.</summary>
    public IList<CheckFailure>? Failures { get; set; }
}
