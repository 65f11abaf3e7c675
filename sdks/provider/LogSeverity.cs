namespace Pulumi.Experimental;

/// <summary>How grave a message is.</summary>
public enum LogSeverity
{
    /// <summary>Shown with <c>--debug</c> only.</summary>
    Debug = 0,

    /// <summary>Information.</summary>
    Info = 1,

    /// <summary>A warning.</summary>
    Warning = 2,

    /// <summary>An error; fails the deployment.</summary>
    Error = 3,
}
