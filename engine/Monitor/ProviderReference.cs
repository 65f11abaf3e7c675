using Pulumi.Rpc;

namespace Engine.Monitor;

/// <summary>References of providers: URN and id, joined by two colons.</summary>
internal static class ProviderReference
{
    public const string TypePrefix = "pulumi:providers:";

    public static bool IsProviderType(string type) => type.StartsWith(TypePrefix, StringComparison.Ordinal);

    public static string Create(string urn, string id) => $"{urn}::{(id.Length == 0 ? WireConstants.Unknown : id)}";

    /// <summary>The URN in a reference; empty for an empty one.</summary>
    public static string UrnOf(string reference)
    {
        var end = reference.LastIndexOf("::", StringComparison.Ordinal);
        return end < 0 ? "" : reference[..end];
    }

    /// <summary>The package that a provider resource is for.</summary>
    public static string PackageOf(string urn) => UrnText.Type(urn)[TypePrefix.Length..];

    /// <summary>Whether it is one that the engine made up by itself.</summary>
    public static bool IsDefault(string urn)
        => UrnText.Name(urn) is var name && (name == "default" || name.StartsWith("default_", StringComparison.Ordinal));
}
