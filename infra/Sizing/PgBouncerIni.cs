using System.Globalization;
using System.Text;
using Infra.Catalog;

namespace Infra.Sizing;

/// <summary>PgBouncer's configuration, in its own words. It holds no password: those are in files beside it.</summary>
internal static class PgBouncerIni
{
    /// <summary>Folder of a task that only its own user may read.</summary>
    public const string Folder = "/tmp/pgbouncer";

    /// <summary>Login that looks up verifiers, and nothing else.</summary>
    public const string AuthUser = "pooler_auth";

    /// <summary>
    /// RDS lets nobody read <c>pg_shadow</c>: verifiers are looked up in a table of the project's own, through a function that only this login may
    /// call, and that honours VALID UNTIL.
    /// </summary>
    public const string AuthQuery = "SELECT username, verifier FROM pooler_auth.lookup($1)";

    /// <summary>
    /// Entry, and database on the server, that verifiers are looked up in, also of those who connect to a replica: the one that roles are managed
    /// from, because a role and its verifier change in one transaction.
    /// </summary>
    public const string AuthDatabase = "postgres";

    /// <summary>One lookup after the other: each takes a millisecond.</summary>
    public const int AuthPoolSize = 1;

    public const string StatsUser = "pooler_stats";

    public const int MaxPreparedStatements = 200;
    public const int ServerLifetimeSeconds = 1_800;
    public const int ServerConnectTimeoutSeconds = 5;

    /// <summary>PgBouncer's default of 15 s is what clients wait after a failover.</summary>
    public const int ServerLoginRetrySeconds = 1;
    public const int ClientLoginTimeoutSeconds = 15;

    /// <summary>Writes it.</summary>
    /// <param name="pooler">The settings.</param>
    /// <param name="entries">Its databases.</param>
    /// <param name="host">The server's address.</param>
    /// <param name="readHost">The address for reads.</param>
    /// <param name="port">The server's port.</param>
    /// <param name="caFile">Certificates that the server's is verified with.</param>
    /// <param name="folder">Where its files are.</param>
    public static string Of(Pooler pooler, IReadOnlyList<PoolEntry> entries, string host, string readHost, int port, string caFile, string folder)
    {
        var ini = new StringBuilder("[databases]\n");
        foreach (var entry in entries)
        {
            ini.Append(CultureInfo.InvariantCulture, $"{entry.Name} = host={(entry.ReadOnly ? readHost : host)} port={port} dbname={entry.Database} pool_size={entry.PoolSize} reserve_pool={entry.ReservePoolSize}");
            if (entry.MaxDbConnections is { } cap)
                ini.Append(CultureInfo.InvariantCulture, $" max_db_connections={cap}");
            ini.Append('\n');
        }

        ini.Append(CultureInfo.InvariantCulture, $"{AuthDatabase} = host={host} port={port} dbname={AuthDatabase} auth_user={AuthUser} pool_size={AuthPoolSize} max_db_connections={AuthPoolSize}\n\n[pgbouncer]\n");
        foreach (var (name, value) in Settings(pooler, caFile, folder))
            ini.Append(CultureInfo.InvariantCulture, $"{name} = {value}\n");
        return ini.ToString();
    }

    private static IEnumerable<(string Name, object Value)> Settings(Pooler pooler, string caFile, string folder)
    {
        yield return ("listen_addr", "0.0.0.0");
        yield return ("listen_port", pooler.ListenPort);
        yield return ("unix_socket_dir", "");
        yield return ("pool_mode", pooler.PoolMode);
        yield return ("default_pool_size", pooler.DefaultPoolSize);
        yield return ("reserve_pool_size", pooler.ReservePoolSize);
        yield return ("max_client_conn", pooler.MaxClientConn);
        yield return ("max_prepared_statements", MaxPreparedStatements);
        yield return ("auth_type", pooler.AuthType);
        yield return ("auth_file", $"{folder}/users");
        yield return ("auth_user", AuthUser);
        yield return ("auth_query", AuthQuery);
        yield return ("auth_dbname", AuthDatabase);
        yield return ("stats_users", StatsUser);
        yield return ("client_tls_sslmode", pooler.ClientTlsSslmode);
        if (pooler.ClientTlsSslmode != "disable")
        {
            yield return ("client_tls_cert_file", $"{folder}/certificate");
            yield return ("client_tls_key_file", $"{folder}/key");
        }

        yield return ("server_tls_sslmode", pooler.ServerTlsSslmode);
        if (pooler.ServerTlsSslmode is "verify-ca" or "verify-full")
            yield return ("server_tls_ca_file", caFile);
        yield return ("server_idle_timeout", Seconds(pooler.ServerIdleTimeout));
        yield return ("server_lifetime", ServerLifetimeSeconds);
        yield return ("server_connect_timeout", ServerConnectTimeoutSeconds);
        yield return ("server_login_retry", ServerLoginRetrySeconds);
        yield return ("client_login_timeout", ClientLoginTimeoutSeconds);
        yield return ("query_wait_timeout", Seconds(pooler.QueryWaitTimeout));
        yield return ("idle_transaction_timeout", Seconds(pooler.IdleTransactionTimeout));

        // Drivers send it to every server; PgBouncer cannot keep it per client and need not.
        yield return ("ignore_startup_parameters", "extra_float_digits");

        // A failover moves the server's name; a load balancer forgets connections that say nothing.
        yield return ("dns_max_ttl", 5);
        yield return ("tcp_keepidle", 60);
        yield return ("tcp_keepintvl", 10);
        yield return ("tcp_keepcnt", 6);
    }

    private static int Seconds(TimeSpan time) => (int)time.TotalSeconds;
}
