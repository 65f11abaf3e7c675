namespace Pulumi;

/// <summary>What is left of an asset in old state: a hash without content.</summary>
internal sealed class HashedAsset(string? hash) : Asset("", null, hash);
