namespace Pulumi.Experimental.Provider;

/// <summary>One thing that is wrong with inputs.</summary>
public sealed class CheckFailure
{
    /// <summary>One thing that is wrong with inputs.</summary>
    /// <param name="property">Path of the property: <c>memberOf[0].role</c>.</param>
    /// <param name="reason">What was found, what is allowed, what to do.</param>
    public CheckFailure(string property, string reason)
    {
        Property = property;
        Reason = reason;
    }

    /// <summary>Path of the property.</summary>
    public string Property { get; set; }

    /// <summary>What was found, what is allowed, what to do.</summary>
    public string Reason { get; set; }
}
