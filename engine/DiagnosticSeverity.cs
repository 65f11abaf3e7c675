namespace Engine;

/// <summary>How bad a diagnostic is. The numbers are those on the wire.</summary>
public enum DiagnosticSeverity
{
    /// <summary>For those who look for a cause.</summary>
    Debug = 0,

    /// <summary>Worth knowing.</summary>
    Info = 1,

    /// <summary>Worth a look.</summary>
    Warning = 2,

    /// <summary>The preview fails.</summary>
    Error = 3,
}
