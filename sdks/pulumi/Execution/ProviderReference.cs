using Pulumi.Rpc;

namespace Pulumi;

/// <summary>Explicit providers as the engine names them: <c>URN::id</c>.</summary>
internal static class ProviderReference
{
    /// <summary>The reference; empty without a provider, which means the default one.</summary>
    public static async Task<string> OfAsync(ProviderResource? provider)
    {
        if (provider is null)
            return "";
        var urn = await provider.Urn.DataTask.ConfigureAwait(false);
        var id = await provider.Id.DataTask.ConfigureAwait(false);

        // A provider that is still to be created has no id; a reference without one is invalid.
        return $"{urn.Value}::{(id.IsKnown ? id.Value : WireConstants.Unknown)}";
    }
}
