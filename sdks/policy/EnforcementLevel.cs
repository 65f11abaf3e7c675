namespace Pulumi.Policy;

/// <summary>What a violation does. The numbers are the engine's.</summary>
public enum EnforcementLevel
{
    /// <summary>It is printed.</summary>
    Advisory = 0,

    /// <summary>It stops the deployment.</summary>
    Mandatory = 1,

    /// <summary>The policy does not run.</summary>
    Disabled = 2,

    /// <summary>The policy changes the resource's inputs; what still breaks it then stops the deployment.</summary>
    Remediate = 3,
}
