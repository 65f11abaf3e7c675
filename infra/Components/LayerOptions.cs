using Pulumi;

namespace Infra.Components;

/// <summary>Options of a server's components: after the environment's facts, under the names that the server has had.</summary>
internal static class LayerOptions
{
    public static ComponentResourceOptions Of(Resource environment, IEnumerable<string> formerly, params ReadOnlySpan<ProviderResource?> providers)
    {
        var options = new ComponentResourceOptions { DependsOn = { environment }, Aliases = Aliases.Of(formerly) };
        foreach (var provider in providers)
        {
            if (provider is not null)
                options.Providers.Add(provider);
        }

        return options;
    }
}
