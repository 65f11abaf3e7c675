namespace Pulumi.Generator.Schema;

/// <summary>How a plugin is made to serve a package that is not its own.</summary>
/// <param name="BaseName">Name of the plugin.</param>
/// <param name="BaseVersion">Version of the plugin.</param>
/// <param name="Value">What the plugin is told, in base 64; only it can read it.</param>
public sealed record Parameterization(string BaseName, string BaseVersion, string Value);
