using Infra.Catalog;

namespace Infra.Sizing;

/// <summary>Names on AWS and Neon. Built from ids that never change, because a new name is a new resource or a new address.</summary>
internal static class PhysicalNames
{
    public static string Environment(EnvironmentCatalog catalog) => $"{catalog.Product}-{catalog.PhysicalName}";

    /// <summary>An adopted instance keeps its identifier, and so its address.</summary>
    public static string Server(EnvironmentCatalog catalog, Server server) => server.Rds?.Adopt?.Instance ?? $"{Environment(catalog)}-{server.Id}";

    public static string Proxy(EnvironmentCatalog catalog, Server server) => $"{Environment(catalog)}-{server.Id}-proxy";

    public static string Replica(EnvironmentCatalog catalog, Server server, int number) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Server(catalog, server)}-replica-{number}");

    /// <summary>Of all read replicas.</summary>
    public static IEnumerable<string> Replicas(EnvironmentCatalog catalog, Server server) =>
        Enumerable.Range(1, server.Rds?.ReadReplicas?.Count ?? 0).Select(number => Replica(catalog, server, number));

    /// <summary>Amazon RDS User Guide, "Publishing PostgreSQL logs to CloudWatch Logs": the group of an instance's PostgreSQL log.</summary>
    public static string PostgresqlLog(string instance) => $"/aws/rds/instance/{instance}/postgresql";

    /// <summary>Amazon Aurora User Guide, "Publishing Aurora PostgreSQL logs to Amazon CloudWatch Logs": the group of a cluster's PostgreSQL log.</summary>
    public static string ClusterLog(string cluster) => $"/aws/rds/cluster/{cluster}/postgresql";

    /// <summary>The PostgreSQL log of a server, whatever it is.</summary>
    public static string PostgresqlLog(EnvironmentCatalog catalog, Server server) =>
        server.Rds?.Aurora is null ? PostgresqlLog(Server(catalog, server)) : ClusterLog(Server(catalog, server));

    /// <summary>An instance of a cluster, counted from 1.</summary>
    public static string ClusterInstance(EnvironmentCatalog catalog, Server server, int number) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Server(catalog, server)}-{number}");

    /// <summary>Namespace of what is counted in an instance's PostgreSQL log: a filter's metric has no dimension of its own.</summary>
    public static string LogMetrics(string instance) => $"dbready/{instance}";

    /// <summary>The service's own credentials are <c>prod/auth-db-credentials</c>; another kind's carry its name.</summary>
    public static string Secret(EnvironmentCatalog catalog, Service service, string kind) =>
        kind == "service" ? $"{catalog.PhysicalName}/{service.Id}-db-credentials" : $"{catalog.PhysicalName}/{service.Id}-db-{kind}-credentials";

    public static string MasterSecret(EnvironmentCatalog catalog, Server server) => $"{catalog.PhysicalName}/{server.Id}-master-credentials";

    /// <summary>Credentials of a server's own login, of the given kind.</summary>
    public static string Secret(EnvironmentCatalog catalog, Server server, string kind) => $"{catalog.PhysicalName}/{server.Id}-{kind}-credentials";
}
