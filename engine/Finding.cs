namespace Engine;

/// <summary>A violation that a pack reported.</summary>
/// <param name="Rule">The policy's name.</param>
/// <param name="Pack">The pack's name.</param>
/// <param name="PackVersion">The pack's version; may be empty.</param>
/// <param name="Level">The level of this violation; never <see cref="PolicyLevel.Remediate"/>, which counts as mandatory.</param>
/// <param name="Severity">How much is at stake.</param>
/// <param name="Urn">The resource; empty for the stack as a whole.</param>
/// <param name="Message">The message, as the pack sent it.</param>
/// <param name="Description">The policy's description.</param>
/// <param name="Scope">Whether a resource check or the stack check reported it.</param>
public sealed record Finding(
    string Rule,
    string Pack,
    string PackVersion,
    PolicyLevel Level,
    PolicySeverity Severity,
    string Urn,
    string Message,
    string Description,
    PolicyScope Scope);
