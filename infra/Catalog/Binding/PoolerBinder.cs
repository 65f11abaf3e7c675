namespace Infra.Catalog.Binding;

/// <summary>Reads a server's <c>pooler</c> of kind <c>pgbouncer</c>.</summary>
internal static class PoolerBinder
{
    private static readonly ScalarType<string> SslMode = Scalars.Choice("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

    /// <summary>Which program, or service of AWS, it is.</summary>
    public static readonly ScalarType<string> Kind = Scalars.Choice("pgbouncer", RdsProxy.Kind);

    // PgBouncer changelog: 1.25.1 closes CVE-2025-12819.
    private static readonly Version Oldest = new(1, 25, 1);

    private static readonly ScalarType<Version> PgBouncerVersion = new(
        $"PgBouncer's version in the image, at least {Oldest}",
        static (string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Version? value) => Version.TryParse(text, out value) && value >= Oldest,
        static value => value.ToString());

    private static readonly ScalarType<string> CertificateSecret = AwsScalars.Arn("arn:aws:secretsmanager:us-east-1:111122223333:secret:pooler-certificate-AbCdEf");

    public static Pooler Bind(Section section, EnvironmentDefaults defaults)
    {
        section.Required("kind", Kind);
        var tasks = section.Or("tasks", Scalars.Integer(1, 64), defaults.IsProduction ? 2 : 1);
        var bound = new Pooler
        {
            Tasks = tasks,
            SurgeTasks = section.Or("surgeTasks", Scalars.Integer(0, 64), tasks),
            Hostname = section.Required("hostname", Scalars.HostName),
            ListenPort = section.Or("listenPort", Scalars.Integer(1024, 65_535), 6432),
            Run = section.Map("run") is { } run ? BindRun(run) : null,
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
        if (bound is { Run: not null, SecurityGroup: not null })
            section.Problem("securityGroup", "found beside run, allowed without it only: a pooler that is run here has a group of its own. Remove it.");
        if (bound is { Run: not null, Tasks: < 2 } && defaults.IsProduction)
            section.Problem("tasks", "found 1 beside run, allowed at least 2 in prod: one task cannot be in two availability zones.");
        return bound;
    }

    private static PoolerRun BindRun(Section section)
    {
        var (cpu, memory, architecture) = TasksBinder.BindSize(section, 256, 512);
        var bound = new PoolerRun(
            section.Required("image", AwsScalars.Image),
            section.Required("version", PgBouncerVersion),
            section.Required("certificateSecret", CertificateSecret),
            section.Required("zoneId", AwsScalars.ZoneId),
            section.Or("caFile", Scalars.AbsolutePath, "/etc/ssl/rds-ca.pem"),
            cpu,
            memory,
            architecture);
        section.Finish();
        return bound;
    }

    private static TimeSpan Time(Section section, string key, int seconds) =>
        section.Or(key, Quantities.Duration(TimeSpan.Zero, TimeSpan.FromDays(1)), TimeSpan.FromSeconds(seconds));
}
