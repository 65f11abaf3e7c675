namespace Engine;

/// <summary>How much is at stake. The numbers are those on the wire.</summary>
public enum PolicySeverity
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
