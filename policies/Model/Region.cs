using Pulumi.Policy;

namespace Policies.Model;

/// <summary>Where resources are.</summary>
public static class Region
{
    /// <summary>The region of a resource: its own, else its provider's.</summary>
    public static Fact<string> FactOf(PolicyResource resource)
    {
        var own = resource.Text("region");
        return own.IsAbsent && resource.ProviderProps.TryGetValue("region", out var given) ? new Node(resource, "region", given).Text() : own;
    }

    /// <summary>The region of a resource; null when it is not known.</summary>
    public static string? Of(PolicyResource resource) => FactOf(resource).Value;
}
