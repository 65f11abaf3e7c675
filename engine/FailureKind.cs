namespace Engine;

/// <summary>What went wrong in a preview.</summary>
public enum FailureKind
{
    /// <summary>Program or runtime is not there, or cannot be started: something is missing on this machine.</summary>
    ProgramCannotStart,

    /// <summary>The program does not build.</summary>
    ProgramBuildFailed,

    /// <summary>The program ended with an exit code other than 0, or logged an error.</summary>
    ProgramFailed,

    /// <summary>The program ended without registering anything.</summary>
    ProgramRegisteredNothing,

    /// <summary>The program stayed silent for too long.</summary>
    ProgramHung,

    /// <summary>Inputs of a resource do not fit its schema, or a registration was refused.</summary>
    ResourceRefused,

    /// <summary>The pack, or what it needs to run, is not there.</summary>
    PackCannotStart,

    /// <summary>The pack does not build.</summary>
    PackBuildFailed,

    /// <summary>The pack did not say its port, or did not answer in time.</summary>
    PackBroken,

    /// <summary>The pack ended before the preview did.</summary>
    PackDied,

    /// <summary>The pack answered a call with an error: a rule threw.</summary>
    PackFailed,

    /// <summary>The pack's config file is unreadable or does not fit the pack.</summary>
    PackConfigInvalid,
}
