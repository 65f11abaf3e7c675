namespace Pulumi.Rpc;

/// <summary>What the receiver of property values understands; the rest is degraded when writing.</summary>
/// <param name="KeepSecrets">Secrets stay wrapped; otherwise they are sent in clear.</param>
/// <param name="KeepResources">References stay; otherwise they become the id, or the URN of a component.</param>
/// <param name="KeepOutputValues">Unknowns, secrets and dependencies travel as output values; otherwise dependencies are dropped.</param>
public readonly record struct WireOptions(bool KeepSecrets, bool KeepResources, bool KeepOutputValues)
{
    /// <summary>Everything is kept.</summary>
    public static WireOptions All { get; } = new(KeepSecrets: true, KeepResources: true, KeepOutputValues: true);

    /// <summary>Inputs of a registration, and the engine's answers to it.</summary>
    public static WireOptions Registration { get; } = new(KeepSecrets: true, KeepResources: true, KeepOutputValues: false);

    /// <summary>What policy packs and simple providers receive: secrets wrapped, references as ids.</summary>
    public static WireOptions SecretsOnly { get; } = new(KeepSecrets: true, KeepResources: false, KeepOutputValues: false);
}
