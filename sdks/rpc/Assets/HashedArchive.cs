namespace Pulumi;

/// <summary>What is left of an archive in old state: a hash without content.</summary>
internal sealed class HashedArchive(string? hash) : Archive("", null, hash);
