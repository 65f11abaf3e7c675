namespace Access.Tests.Support;

/// <summary>A real PgBouncer that knows no login of its own, and asks what <c>PoolerAuth</c> keeps on the server.</summary>
internal static class AuthPooler
{
    /// <summary>Starts one in front of a server.</summary>
    /// <param name="server">The server.</param>
    /// <param name="password">Of the login <c>pooler_auth</c>.</param>
    /// <param name="databases">What clients may connect to, beside <c>postgres</c>.</param>
    public static async Task<PgBouncerServer> StartAsync(TestServer server, string password, params string[] databases)
    {
        var program = await Obtain.Async("pgbouncer", PgBouncerProgram.FindAsync);
        return await PgBouncerServer.StartAsync(
            program,
            databases.Prepend("postgres").Select(d => $"{d} = host=127.0.0.1 port={server.OwnPort} dbname={d}"),
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["pool_mode"] = "transaction",
                ["auth_type"] = "scram-sha-256",
                ["auth_user"] = "pooler_auth",
                ["auth_dbname"] = "postgres",
                ["auth_query"] = "SELECT username, verifier FROM pooler_auth.lookup($1)",
                ["stats_users"] = "pooler_stats",
                ["server_login_retry"] = "1",
            },
            new Dictionary<string, string>(StringComparer.Ordinal) { ["pooler_auth"] = password });
    }
}
