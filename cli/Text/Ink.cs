namespace Dbready.Text;

/// <summary>The few colours that reports use; the numbers are those of ANSI SGR.</summary>
internal enum Ink
{
    /// <summary>The terminal's own colour.</summary>
    Plain = 0,

    /// <summary>Headings.</summary>
    Bold = 1,

    /// <summary>What the eye may skip.</summary>
    Faint = 2,

    /// <summary>What closes the gate.</summary>
    Red = 31,

    /// <summary>What is fine, or created.</summary>
    Green = 32,

    /// <summary>What asks for attention.</summary>
    Yellow = 33,

    /// <summary>What is replaced.</summary>
    Magenta = 35,
}
