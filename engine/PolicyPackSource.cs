namespace Engine;

/// <summary>A policy pack to run.</summary>
/// <param name="Path">A folder with <c>PulumiPolicy.yaml</c>, or an executable.</param>
/// <param name="Prebuilt">The built pack to start instead of building <paramref name="Path"/>; an executable or a <c>.dll</c>.</param>
/// <param name="ConfigFile">A JSON file in the form of <c>--policy-pack-config</c>, or <see langword="null"/>.</param>
public sealed record PolicyPackSource(string Path, string? Prebuilt = null, string? ConfigFile = null);
