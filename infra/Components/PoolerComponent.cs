using System.Collections.Immutable;
using Infra.Sizing;
using Pulumi;
using Pulumi.Access;

namespace Infra.Components;

/// <summary>PgBouncer's settings in front of a server, and the login that it looks up passwords with.</summary>
internal sealed class PoolerComponent : FactComponent
{
    private const string AuthUser = "pooler_auth";

    /// <summary>
    /// RDS lets nobody read <c>pg_shadow</c>: verifiers are looked up in a table of the project's own, through a function that only this login may
    /// call, and that honours VALID UNTIL.
    /// </summary>
    private const string AuthQuery = "SELECT username, verifier FROM pooler_auth.lookup($1)";

    // PostgreSQL's own parser for passwords and one lookup: anything longer is stuck.
    private const string LookupTimeoutMilliseconds = "5000";

    public PoolerComponent(string name, PoolerArgs args, ComponentResourceOptions options)
        : base("dbready:pgbouncer:Pooler", name, FactsOf(args), options)
    {
        var child = $"{name}-pooler-auth";
        var password = LoginPassword.Declare(child, this);
        _ = new Role(
            child,
            new RoleArgs
            {
                Name = AuthUser,
                Login = true,
                ConnectionLimit = (args.Server.Pooler!.Tasks + args.Server.Pooler.SurgeTasks) * Math.Max(1, args.Catalog.ServicesOn(args.Server.Name).Count),
                Settings = { { "statement_timeout", LookupTimeoutMilliseconds }, { "idle_in_transaction_session_timeout", LookupTimeoutMilliseconds } },
                Password = password,
                PasswordVersion = 1,
            },
            new CustomResourceOptions { Parent = this });
        var secret = new LoginSecret(
            child,
            new LoginSecretArgs
            {
                PhysicalName = PhysicalNames.PoolerSecret(args.Catalog, args.Server),
                Description = $"Login of the pooler of {args.Server.Name} in {args.Catalog.Environment}",
                Aws = args.Aws,
                Tags = AwsTags.Of(args.Catalog, args.Server),
                Username = AuthUser,
                Password = password,
                Host = args.On.Address,
                Port = args.Server.Rds!.Port,
                Database = "postgres",
                SslMode = args.Server.Pooler.ServerTlsSslmode,
            },
            this);
        RegisterFacts(("authSecretArn", secret.Arn));
    }

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
            ("databases", Facts.List(PoolPlan.Entries(pooler, args.Catalog.ServicesOn(args.Server.Name)), Entry)),
            ("clientTlsSslmode", pooler.ClientTlsSslmode),
            ("serverTlsSslmode", pooler.ServerTlsSslmode),
            ("authType", pooler.AuthType),
            ("authUser", AuthUser),
            ("authQuery", AuthQuery),
            ("maxPreparedStatements", 200),
            ("serverIdleTimeout", Facts.Seconds(pooler.ServerIdleTimeout)),
            ("serverLifetime", 1800),
            ("serverConnectTimeout", 5),
            ("serverLoginRetry", 1), // PgBouncer's default of 15 s is what clients wait after a failover
            ("clientLoginTimeout", 15),
            ("queryWaitTimeout", Facts.Seconds(pooler.QueryWaitTimeout)),
            ("idleTransactionTimeout", Facts.Seconds(pooler.IdleTransactionTimeout)));
    }

    private static ImmutableDictionary<string, object?> Entry(PoolEntry entry) => Facts.Of(
        ("name", entry.Database),
        ("service", entry.Service),
        ("poolSize", entry.PoolSize),
        ("reservePoolSize", entry.ReservePoolSize),
        ("maxDbConnections", entry.MaxDbConnections));
}
