namespace Engine;

/// <summary>One policy of a pack.</summary>
/// <param name="Name">The rule's id.</param>
/// <param name="DisplayName">The title; may be empty.</param>
/// <param name="Description">What it demands.</param>
/// <param name="Scope">Whether it looks at one resource or at all.</param>
/// <param name="Level">The level in force: the config file's, else the pack's.</param>
/// <param name="Severity">How much is at stake.</param>
/// <param name="Url">Where it is explained; may be empty.</param>
public sealed record Policy(
    string Name, string DisplayName, string Description, PolicyScope Scope, PolicyLevel Level, PolicySeverity Severity, string Url);
