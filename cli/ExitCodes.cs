namespace Dbready;

/// <summary>What an exit code means.</summary>
internal static class ExitCodes
{
    /// <summary>Done, and nothing closes the gate.</summary>
    public const int Fine = 0;

    /// <summary>The gate is closed, or the previewed program failed.</summary>
    public const int Findings = 1;

    /// <summary>Wrong use, or a catalogue with faults.</summary>
    public const int WrongUse = 2;

    /// <summary>Something is missing on this machine.</summary>
    public const int Missing = 3;

    /// <summary>Ended by Ctrl-C or SIGTERM.</summary>
    public const int Cancelled = 130;
}
