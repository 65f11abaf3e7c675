namespace Infra.Catalog;

/// <summary>One value that the program works with, after merging and defaults.</summary>
/// <param name="Path">Such as <c>servers.main.rds.multiAz</c> or <c>services.auth.clients.auth-api.pool</c>.</param>
/// <param name="Text">The value in the catalogue's own notation, with its unit.</param>
/// <param name="Origin">The line or default it comes from.</param>
public sealed record EffectiveValue(string Path, string Text, Origin Origin);
