namespace Engine;

/// <summary>What a policy looks at.</summary>
public enum PolicyScope
{
    /// <summary>The pack does not say.</summary>
    Unknown = 0,

    /// <summary>One resource at a time.</summary>
    Resource = 1,

    /// <summary>The whole stack.</summary>
    Stack = 2,
}
