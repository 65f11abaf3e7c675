using Infra.Catalog;

namespace Infra.Sizing;

/// <summary>Names on AWS and Neon. Built from ids that never change, because a new name is a new resource or a new address.</summary>
internal static class PhysicalNames
{
    public static string Server(EnvironmentCatalog catalog, Server server) => $"{catalog.Product}-{catalog.Environment}-{server.Id}";

    /// <summary>The service's own credentials are <c>prod/auth-db-credentials</c>; another kind's carry its name.</summary>
    public static string Secret(EnvironmentCatalog catalog, Service service, string kind) =>
        kind == "service" ? $"{catalog.Environment}/{service.Id}-db-credentials" : $"{catalog.Environment}/{service.Id}-db-{kind}-credentials";

    public static string PoolerSecret(EnvironmentCatalog catalog, Server server) => $"{catalog.Environment}/{server.Id}-pooler-auth-credentials";
}
