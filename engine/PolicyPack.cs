using System.Collections.Immutable;

namespace Engine;

/// <summary>A policy pack that answered.</summary>
/// <param name="Name">The pack's own name.</param>
/// <param name="Version">Its version; may be empty.</param>
/// <param name="Policies">Its policies.</param>
public sealed record PolicyPack(string Name, string Version, ImmutableArray<Policy> Policies);
