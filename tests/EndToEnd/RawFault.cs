using System.Text.Json;

namespace EndToEnd;

/// <summary>Resources of a program that knows nothing of this project, and the rule that they must trip.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Resource">What the URN of the finding must end with.</param>
/// <param name="Resources">The resources: type, name, inputs.</param>
public sealed record RawFault(string Rule, string Resource, JsonElement Resources)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Rule} {Resource}";
}
