using Pulumi;

namespace Infra.Components;

/// <summary>Keeps the resources of a renamed server or service. Its children follow: their names begin with the component's.</summary>
internal static class Aliases
{
    public static List<Input<Alias>> Of(IEnumerable<string> formerly) => [.. formerly.Select(name => (Input<Alias>)new Alias { Name = name })];
}
