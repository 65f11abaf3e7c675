namespace Engine;

/// <summary>A change that a policy made to the inputs of a resource.</summary>
/// <param name="Rule">The policy's name.</param>
/// <param name="Pack">The pack's name.</param>
/// <param name="Urn">The resource.</param>
/// <param name="Description">The policy's description.</param>
public sealed record Remediation(string Rule, string Pack, string Urn, string Description);
