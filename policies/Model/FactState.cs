namespace Policies.Model;

/// <summary>What is known about a fact.</summary>
public enum FactState
{
    /// <summary>Not declared, and without a default.</summary>
    Absent,

    /// <summary>Declared, or not declared with a known default.</summary>
    Known,

    /// <summary>Not known before the update.</summary>
    Unknown,

    /// <summary>Declared as something else than it must be, a text for a number.</summary>
    Malformed,
}
