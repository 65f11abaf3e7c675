namespace Infra.Catalog;

/// <summary>What makes a server an Aurora PostgreSQL cluster: one storage under several instances, any of which can take over the writing.</summary>
/// <param name="Instances">The writer and its readers. Default: 2 in prod, else 1.</param>
/// <param name="StorageType"><c>aurora</c> (default; operations are billed) or <c>aurora-iopt1</c> (they are in the price).</param>
public sealed record AuroraCluster(int Instances, string StorageType);
