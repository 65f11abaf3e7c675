using System.Collections.Immutable;
using Infra.Catalog;
using Infra.Sizing;
using Pulumi;
using Pulumi.Access;

namespace Infra.Components;

/// <summary>PgBouncer's settings in front of a server, and the logins that it looks up passwords with and is watched by.</summary>
internal sealed class PoolerComponent : FactComponent
{
    public PoolerComponent(string name, PoolerArgs args, ComponentResourceOptions options)
        : base("dbready:pgbouncer:Pooler", name, FactsOf(args), options)
    {
        var roles = new ServerRoles(args.Catalog, args.Server, args.On, this);
        var owner = roles.Declare("pooler-auth-owner").Role;

        // A pooler that another stack runs was started with a secret there.
        var given = args.On.PoolerLogin;
        var login = roles.Declare("pooler-auth", given?.Password, []);
        Auth = new PoolerAuth(name, new PoolerAuthArgs { Owner = owner.Name, Role = login.Role.Name }, AccessOptions.Of(this, args.On, owner, login.Role));
        Owner = owner;
        var stats = roles.Keep(args.Aws, "pooler-stats", roles.Declare("pooler-stats", Auth).Password!);
        RegisterFacts(("authSecretArn", given?.SecretArn ?? Keep(roles, args.Aws, args.Server, login.Password!).Arn), ("statsSecretArn", stats.Arn));
    }

    /// <summary>Where verifiers are looked up.</summary>
    public Resource Auth { get; }

    /// <summary>Role that may change them.</summary>
    public Resource Owner { get; }

    /// <summary>The secret that a pooler's tasks start with.</summary>
    public static LoginSecret Keep(ServerRoles roles, AwsEnvironment aws, Server server, Output<string> password) =>
        roles.Keep(aws, "pooler-auth", password, aws.Catalog.ServicesOn(server.Name).Any(server.HasReadEntry));

    private static ImmutableDictionary<string, object?> FactsOf(PoolerArgs args)
    {
        var pooler = args.Server.Pooler!;
        return Facts.Of(
            ("server", args.Server.Name),
            ("environment", args.Catalog.Environment),
            ("hostname", pooler.Hostname),
            ("tasks", pooler.Tasks),
            ("surgeTasks", pooler.SurgeTasks),
            ("listenPort", pooler.ListenPort),
            ("poolMode", pooler.PoolMode),
            ("defaultPoolSize", pooler.DefaultPoolSize),
            ("reservePoolSize", pooler.ReservePoolSize),
            ("maxClientConn", pooler.MaxClientConn),
            ("databases", Facts.List(PoolPlan.Entries(args.Server, args.Catalog.ServicesOn(args.Server.Name)), Entry)),
            ("clientTlsSslmode", pooler.ClientTlsSslmode),
            ("serverTlsSslmode", pooler.ServerTlsSslmode),
            ("authType", pooler.AuthType),
            ("authUser", PgBouncerIni.AuthUser),
            ("authQuery", PgBouncerIni.AuthQuery),
            ("authDbname", PgBouncerIni.AuthDatabase),
            ("authPoolSize", PgBouncerIni.AuthPoolSize),
            ("statsUsers", PgBouncerIni.StatsUser),
            ("maxPreparedStatements", PgBouncerIni.MaxPreparedStatements),
            ("serverIdleTimeout", Facts.Seconds(pooler.ServerIdleTimeout)),
            ("serverLifetime", PgBouncerIni.ServerLifetimeSeconds),
            ("serverConnectTimeout", PgBouncerIni.ServerConnectTimeoutSeconds),
            ("serverLoginRetry", PgBouncerIni.ServerLoginRetrySeconds),
            ("clientLoginTimeout", PgBouncerIni.ClientLoginTimeoutSeconds),
            ("queryWaitTimeout", Facts.Seconds(pooler.QueryWaitTimeout)),
            ("idleTransactionTimeout", Facts.Seconds(pooler.IdleTransactionTimeout)));
    }

    private static ImmutableDictionary<string, object?> Entry(PoolEntry entry) => Facts.Of(
        ("name", entry.Name),
        ("service", entry.Service),
        ("poolSize", entry.PoolSize),
        ("reservePoolSize", entry.ReservePoolSize),
        ("maxDbConnections", entry.MaxDbConnections),
        ("readOnly", entry.ReadOnly ? true : null));
}
