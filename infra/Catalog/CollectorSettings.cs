namespace Infra.Catalog;

/// <summary>The task that watches servers and publishes what CloudWatch does not know of itself: <c>dbready collect</c>.</summary>
/// <param name="Servers">Names of the servers. Default: all.</param>
public sealed record CollectorSettings(IReadOnlyList<string> Servers);
