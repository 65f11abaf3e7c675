namespace Infra.Catalog.Binding;

/// <summary>Reads a server's <c>pooler</c> of kind <c>rdsProxy</c>, and what it needs of the environment.</summary>
internal static class ProxyBinder
{
    /// <summary>Amazon RDS User Guide, "RDS Proxy": quota of an account.</summary>
    private const int MostProxies = 20;

    private const int MostIdlePercent = 50;
    private const string Required = "required";

    /// <summary>
    /// Amazon RDS API Reference, <c>ConnectionPoolConfiguration</c>: at most 300 s (3600 in its earlier editions and in AWS CloudFormation's). 0 is left out:
    /// clients may wait without an end then.
    /// </summary>
    private static readonly ScalarType<TimeSpan> BorrowTimeout = Quantities.Duration(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5));

    /// <summary>Amazon RDS API Reference, <c>DBProxy</c>: <c>IdleClientTimeout</c> is 1 to 28,800 s.</summary>
    private static readonly ScalarType<TimeSpan> IdleTimeout = Quantities.Duration(TimeSpan.FromSeconds(1), TimeSpan.FromHours(8));

    public static RdsProxy Bind(Section section, EnvironmentDefaults defaults)
    {
        section.Required("kind", PoolerBinder.Kind);
        var bound = new RdsProxy
        {
            MaxConnectionsPercent = section.OptionalValue("maxConnectionsPercent", Quantities.Percent(1, 100)),
            MaxIdleConnectionsPercent = section.OptionalValue("maxIdleConnectionsPercent", Quantities.Percent(0, MostIdlePercent)),
            ConnectionBorrowTimeout = section.Or("connectionBorrowTimeout", BorrowTimeout, TimeSpan.FromSeconds(30)),
            IdleClientTimeout = section.Or("idleClientTimeout", IdleTimeout, TimeSpan.FromMinutes(30)),
            RequiresIam = section.Or("iamAuth", Scalars.Choice(Required, "disabled"), defaults.IsProduction ? Required : "disabled") == Required,
        };
        if (bound.MaxConnectionsPercent is null)
            section.Default("maxConnectionsPercent", "what the connection budget leaves, at most 80%");
        if (bound.MaxIdleConnectionsPercent is null)
            section.Default("maxIdleConnectionsPercent", "half of maxConnectionsPercent");
        section.Finish();
        if (bound.MaxIdleConnectionsPercent > bound.MaxConnectionsPercent)
            section.Problem("maxIdleConnectionsPercent", $"found {bound.MaxIdleConnectionsPercent}%, allowed at most maxConnectionsPercent: {bound.MaxConnectionsPercent}%.");
        return bound;
    }

    /// <summary>
    /// The server without its proxy while that would let nobody in: where services are about to move to it, or have moved away. AWS CloudFormation,
    /// <c>AWS::RDS::DBProxy</c>: <c>Auth</c> has one entry at least. A service that ends keeps its login until it is gone, and so the proxy.
    /// </summary>
    public static Server WithoutIdle(Server server, IReadOnlyList<Service> services) =>
        server.Proxy is null || services.SelectMany(service => service.Databases()).Any(database => database.Server == server.Name && database.HasSecrets)
            ? server
            : server with { Proxy = null };

    /// <summary>What holds only beside the rest of the environment.</summary>
    public static void Check(Section server, Layers? layers, SecretSettings secrets, IReadOnlyList<Server> before)
    {
        var section = server.MapOrEmpty("pooler");
        if (layers is not null)
            section.Problem("kind", "found rdsProxy beside layers, allowed pgbouncer: a proxy needs the network of one layer and the secrets of the other. Remove layers, or change kind.");
        if (secrets.Store != SecretStores.SecretsManager)
            section.Problem("kind", $"found rdsProxy beside secrets.store: {secrets.Store}, allowed beside secretsManager only: a proxy reads the services' passwords there.");
        if (before.Count(other => other.Proxy is not null) == MostProxies)
            section.Problem("kind", $"found rdsProxy on more than {MostProxies} servers, allowed at most {MostProxies} in an AWS account. Let servers share, or use pgbouncer.");
    }
}
