namespace Infra.Catalog;

/// <summary>Shares of a server's connections that belong to no client.</summary>
/// <param name="HeadroomPercent">Kept free, 0 to 90.</param>
/// <param name="Monitoring">Connections of monitoring.</param>
/// <param name="Admin">Connections of operators.</param>
/// <param name="MigrationsPerService">Connections of one service's migration run.</param>
public sealed record ServerBudget(int HeadroomPercent, int Monitoring, int Admin, int MigrationsPerService);
