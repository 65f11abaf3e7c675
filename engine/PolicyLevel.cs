namespace Engine;

/// <summary>What a violation does. The numbers are those on the wire.</summary>
public enum PolicyLevel
{
    /// <summary>It is shown.</summary>
    Advisory = 0,

    /// <summary>It closes the gate.</summary>
    Mandatory = 1,

    /// <summary>Nothing; the policy does not run.</summary>
    Disabled = 2,

    /// <summary>The policy changes the inputs so that they comply.</summary>
    Remediate = 3,
}
