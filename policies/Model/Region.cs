using Pulumi.Policy;

namespace Policies.Model;

/// <summary>Where resources are.</summary>
public static class Region
{
    /// <summary>The region of a resource: its own, else its provider's; null when neither says it.</summary>
    public static string? Of(PolicyResource resource)
        => resource.Text("region").Value
            ?? (resource.ProviderProps.TryGetValue("region", out var region) && region.TryGetString(out var name) ? name : null);
}
