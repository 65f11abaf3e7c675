namespace Pulumi.Policy;

/// <summary>How much is at stake. The numbers are the engine's.</summary>
public enum Severity
{
    /// <summary>Not said.</summary>
    Unspecified = 0,

    /// <summary>Low.</summary>
    Low = 1,

    /// <summary>Medium.</summary>
    Medium = 2,

    /// <summary>High.</summary>
    High = 3,

    /// <summary>Critical.</summary>
    Critical = 4,
}
