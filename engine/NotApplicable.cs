namespace Engine;

/// <summary>A policy that has nothing to judge.</summary>
/// <param name="Rule">The policy's name.</param>
/// <param name="Pack">The pack's name.</param>
/// <param name="Urn">The resource; empty for the stack as a whole.</param>
/// <param name="Reason">Why; may be empty.</param>
public sealed record NotApplicable(string Rule, string Pack, string Urn, string Reason);
