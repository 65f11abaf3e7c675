using System.Collections.Immutable;

namespace Policies;

/// <summary>What a rule read to come to its judgement in one request.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Urn">The resource that was judged; empty for the stack.</param>
/// <param name="IsCompliant">Whether nothing was violated, unknown or not applicable.</param>
/// <param name="Reads">URN and property path of each fact that was read, in order, each once.</param>
public sealed record Evidence(string Rule, string Urn, bool IsCompliant, ImmutableArray<(string Urn, string Path)> Reads);
