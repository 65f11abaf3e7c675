namespace Policies.Model;

/// <summary>Which levels and thresholds hold.</summary>
public enum DeploymentEnvironment
{
    /// <summary>For development; may lose data.</summary>
    Dev,

    /// <summary>Short-lived, per pull request.</summary>
    Preview,

    /// <summary>Rehearses production: production's thresholds at the levels of dev.</summary>
    Staging,

    /// <summary>Production; holds also where nothing says which environment it is.</summary>
    Prod,
}
