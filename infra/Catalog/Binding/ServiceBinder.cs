using Infra.Catalog.Vocabulary;

namespace Infra.Catalog.Binding;

/// <summary>Reads a service as one environment sees it: its file with that environment's part merged in.</summary>
internal static class ServiceBinder
{
    private static readonly ScalarType<string> Failure = Scalars.Choice("failover", "table", "database", "region");
    private static readonly ScalarType<string> RoleKind = Scalars.Choice([.. RoleKinds.All]);
    private static readonly ScalarType<string> SslMode = Scalars.Choice("disable", "allow", "prefer", "require", "verify-ca", "verify-full");
    private static readonly ScalarType<DateTimeOffset> Expiry = Scalars.InstantWithin(TimeSpan.FromHours(24));
    private static readonly ScalarType<string> Adoptable = Scalars.Choice("database", "owner", "service", "service-a", "service-b", "migrator", "readonly", "cleanup");
    private static readonly ScalarType<TimeSpan> Target = Quantities.Duration(TimeSpan.Zero, TimeSpan.FromDays(30));

    public static Service Bind(string name, Section section)
    {
        section.Required("service", Scalars.Key);
        var formerly = section.List("formerly", Scalars.Key);
        var server = section.Optional("server", Scalars.Key) ?? "";
        var move = MoveBinder.Bind(section, server);
        var decommission = MoveBinder.BindDecommission(section, move);
        var adopt = section.List("adopt", Adoptable);
        var database = BindDatabase(section.RequiredMap("database"));
        var pool = section.Map("pool") is { } poolSection ? BindPool(poolSection) : null;
        var roles = BindRoles(section);
        var clients = section.Map("clients") is { } clientsSection
            ? clientsSection.Maps(Scalars.Key).Select(entry => BindClient(entry.Key, entry.Section, roles)).ToList()
            : [];
        var targets = section.Map("targets") is { } targetsSection
            ? targetsSection.Maps(Failure).Select(entry => BindTarget(entry.Key, entry.Section)).OfType<RecoveryTarget>().OrderBy(target => target.Failure, StringComparer.Ordinal).ToList()
            : [];
        var tags = TagsBinder.Bind(section);
        section.Finish();
        return new Service
        {
            Name = name,
            Formerly = formerly,
            Server = server,
            Origin = move.From.Count > 0 ? move.From[0] : server,
            Move = move,
            Decommission = decommission,
            Adopt = adopt,
            Database = database,
            Pool = pool,
            Clients = clients,
            Roles = roles,
            Targets = targets,
            Tags = tags,
        };
    }

    private static ServiceDatabaseSpec BindDatabase(Section section)
    {
        var schemas = section.Has("schemas") ? section.List("schemas", Scalars.SqlName) : ["public"];
        var bound = new ServiceDatabaseSpec(
            section.Required("name", Scalars.SqlName),
            schemas,
            section.List("extensions", Scalars.Extension),
            [.. section.MapOrEmpty("tables").Maps(Scalars.SqlName).Select(entry => BindTable(entry.Key, entry.Section, schemas)).OrderBy(table => table.Name, StringComparer.Ordinal)],
            section.Or("sslMode", SslMode, "verify-full"));
        section.Finish();
        return bound;
    }

    private static ServiceTable BindTable(string name, Section section, IReadOnlyList<string> schemas)
    {
        var bound = new ServiceTable(
            name,
            section.Or("schema", Scalars.SqlName, schemas.Count > 0 ? schemas[0] : "public"),
            section.Or("sensitive", Scalars.Boolean, fallback: false),
            section.Optional("rows", Scalars.OneLine(1000)));
        if (schemas.Count > 0 && !schemas.Contains(bound.Schema, StringComparer.Ordinal))
            section.Problem("schema", $"found {bound.Schema}, which is none of the database's schemas, allowed {string.Join(", ", schemas)}.");
        section.Finish();
        return bound;
    }

    private static PoolLimits BindPool(Section section, bool ofReads = false)
    {
        var bound = new PoolLimits(
            section.OptionalValue("poolSize", Scalars.Integer(1, 10_000)),
            section.OptionalValue("reservePoolSize", Scalars.Integer(0, 10_000)),
            section.OptionalValue("maxDbConnections", Scalars.Integer(1, 10_000)),
            !ofReads && section.Map("readOnly") is { } reads ? BindPool(reads, ofReads: true) : null);
        section.Finish();
        return bound;
    }

    private static Client BindClient(string name, Section section, IReadOnlyDictionary<string, RoleSpec> roles)
    {
        var driver = section.Required("driver", Scalars.Choice("prisma", "drizzle", "node-postgres", "npgsql", "jdbc", "pgx", "psycopg", "other"));
        var via = section.Required("via", Scalars.Choice("pooled", "direct"));
        var role = section.Required("role", RoleKind);
        var bound = new Client
        {
            Name = name,
            Driver = driver,
            IsPooled = via == "pooled",
            Role = role,
            Pool = section.Required("pool", Scalars.Integer(1, 1_000)),
            MaxReplicas = section.Required("maxReplicas", Scalars.Integer(1, 10_000)),
            Surge = section.Or("surge", Scalars.Integer(0, 10_000), 1),
            Variable = section.Or("variable", Scalars.Text("the name of an environment variable, such as DATABASE_URL", IsVariable), "DATABASE_URL"),
            SecurityGroup = section.Optional("securityGroup", AwsScalars.ClientSecurityGroup),
            Principal = section.Optional("principal", AwsScalars.RoleArn),
            Keeping = BindKeeping(section),
        };
        section.Finish();
        if (role is not null && !roles.ContainsKey(role))
            section.Problem("role", $"found \"{role}\", which the service does not declare, allowed {string.Join(", ", roles.Keys)}. Add it under roles.");
        if (bound.IsPooled && role is RoleKinds.Migrator)
            section.Problem("via", "found \"pooled\" for the migrator, allowed direct: a migration's locks and prepared statements need a session of their own.");
        if (bound.IsPooled && role is RoleKinds.Dump)
            section.Problem("via", "found \"pooled\" for dump, allowed direct: a dump reads in one transaction of one session.");
        return bound;
    }

    private static ClientPool BindKeeping(Section section)
    {
        var time = Quantities.Duration(TimeSpan.FromSeconds(1), TimeSpan.FromDays(1));
        return new ClientPool(
            section.OptionalValue("serverless", Scalars.Boolean),
            section.OptionalValue("poolMin", Scalars.Integer(0, 1_000)),
            section.OptionalValue("idleTimeout", time),
            section.OptionalValue("poolTimeout", time),
            section.OptionalValue("connectTimeout", time),
            section.OptionalValue("preparedStatements", Scalars.Boolean));
    }

    private static SortedDictionary<string, RoleSpec> BindRoles(Section service)
    {
        var roles = new SortedDictionary<string, RoleSpec>(StringComparer.Ordinal);
        var declared = service.Map("roles");
        foreach (var (kind, section) in declared?.Maps(RoleKind) ?? [])
            roles[kind] = BindRole(kind, service, section);
        foreach (var kind in RoleKinds.All)
        {
            if (RoleKinds.IsStandard(kind) && !roles.ContainsKey(kind))
                roles[kind] = RoleSpec.None with { Settings = Settings(kind, service, null) };
        }

        return roles;
    }

    private static RoleSpec BindRole(string kind, Section service, Section section)
    {
        var settings = Settings(kind, service, section.Map("settings"));
        var delete = section.List("delete", Scalars.SqlName);
        var bound = new RoleSpec(
            settings,
            section.OptionalValue("connectionLimit", Scalars.Integer(1, 10_000)),
            section.List("memberOf", Scalars.SqlName),
            delete,
            section.OptionalValue("expiresAt", Expiry));
        section.Finish();
        if (kind == RoleKinds.Ephemeral && !section.Has("expiresAt"))
            section.Missing("expiresAt", Expiry.Allowed);
        if (kind != RoleKinds.Ephemeral && bound.ExpiresAt is not null)
            section.Problem("expiresAt", "found for another role than ephemeral, allowed for ephemeral only. Move it to roles.ephemeral.");
        if (kind == RoleKinds.Cleanup && delete.Count == 0)
            section.Missing("delete", "a list of the tables that it may delete from");
        if (kind != RoleKinds.Cleanup && delete.Count > 0)
            section.Problem("delete", "found for another role than cleanup, allowed for cleanup only. Move it to roles.cleanup.");
        return bound;
    }

    private static IReadOnlyList<ParameterSetting> Settings(string kind, Section service, Section? declared) =>
        ParameterBinder.Bind(
            declared,
            $"{service.PathOf("roles")}.{kind}.settings",
            service.Context,
            engineMajor: int.MaxValue,
            RoleKinds.DefaultSettings(kind).Select(setting => (setting.Name, setting.Text, Origin.Default)));

    /// <summary>Null where a time is missing or wrong, so that nothing else is told of it.</summary>
    private static RecoveryTarget? BindTarget(string failure, Section section)
    {
        var (rto, rpo) = (section.OptionalValue("rto", Target), section.OptionalValue("rpo", Target));
        foreach (var key in (string[])["rto", "rpo"])
        {
            if (!section.Has(key))
                section.Missing(key, Target.Allowed);
        }

        section.Finish();
        return rto is { } until && rpo is { } lost ? new RecoveryTarget(failure, until, lost) : null;
    }

    private static bool IsVariable(string text) =>
        text.Length is > 0 and <= 128 && !char.IsAsciiDigit(text[0]) && text.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
