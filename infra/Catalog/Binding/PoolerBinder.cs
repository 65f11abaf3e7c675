namespace Infra.Catalog.Binding;

/// <summary>Reads a server's <c>pooler</c>.</summary>
internal static class PoolerBinder
{
    private static readonly ScalarType<string> SslMode = Scalars.Choice("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

    public static Pooler Bind(Section section, EnvironmentDefaults defaults)
    {
        section.Required("kind", Scalars.Choice("pgbouncer"));
        var tasks = section.Or("tasks", Scalars.Integer(1, 64), defaults.IsProduction ? 2 : 1);
        var bound = new Pooler
        {
            Tasks = tasks,
            SurgeTasks = section.Or("surgeTasks", Scalars.Integer(0, 64), tasks),
            Hostname = section.Required("hostname", Scalars.HostName),
            ListenPort = section.Or("listenPort", Scalars.Integer(1024, 65_535), 6432),
            SecurityGroup = section.Optional("securityGroup", AwsScalars.SecurityGroupId),
            PoolMode = section.Or("poolMode", Scalars.Choice("transaction", "session", "statement"), "transaction"),
            DefaultPoolSize = section.Or("defaultPoolSize", Scalars.Integer(1, 10_000), defaults.PoolSize),
            ReservePoolSize = section.Or("reservePoolSize", Scalars.Integer(0, 10_000), 0),
            MaxClientConn = section.Or("maxClientConn", Scalars.Integer(1, 100_000), 1_000),
            ClientTlsSslmode = section.Or("clientTlsSslmode", SslMode, "require"),
            ServerTlsSslmode = section.Or("serverTlsSslmode", SslMode, "verify-full"),
            AuthType = section.Or("authType", Scalars.Choice("scram-sha-256", "md5", "cert", "hba", "plain", "trust", "any"), "scram-sha-256"),
            ServerIdleTimeout = Time(section, "serverIdleTimeout", 300),
            QueryWaitTimeout = Time(section, "queryWaitTimeout", 30),
            IdleTransactionTimeout = Time(section, "idleTransactionTimeout", 60),
        };
        section.Finish();
        return bound;
    }

    private static TimeSpan Time(Section section, string key, int seconds) =>
        section.Or(key, Quantities.Duration(TimeSpan.Zero, TimeSpan.FromDays(1)), TimeSpan.FromSeconds(seconds));
}
