namespace Pulumi.Experimental.Provider;

/// <summary>The answer to <see cref="CheckRequest"/>.</summary>
public sealed class CheckResponse
{
    /// <summary>The inputs with defaults applied.</summary>
    public IDictionary<string, PropertyValue>? Inputs { get; set; }

    /// <summary>What is wrong; nothing when null or empty.</summary>
    public IList<CheckFailure>? Failures { get; set; }
}
