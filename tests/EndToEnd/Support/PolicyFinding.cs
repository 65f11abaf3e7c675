namespace EndToEnd.Support;

/// <summary>What a policy pack reported: the three facts that must not depend on the engine.</summary>
/// <param name="Rule">The policy's name.</param>
/// <param name="Urn">The resource, or empty for the stack.</param>
/// <param name="Message">The text, without terminal colours.</param>
internal sealed record PolicyFinding(string Rule, string Urn, string Message);
