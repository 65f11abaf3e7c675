using System.Globalization;
using Testing;

namespace Access.Tests.Support;

/// <summary>Everything about a server that a stack may change: roles with their passwords, settings and memberships, databases with their privileges.</summary>
internal static class ServerDump
{
    private const string SharedCatalogs =
        """
        SELECT string_agg(line, E'\n' ORDER BY line) FROM (
          SELECT to_jsonb(r)::text AS line FROM (SELECT * FROM pg_authid) r
          UNION ALL SELECT format('%s in %s by %s, %s', member::regrole, roleid::regrole, grantor::regrole, admin_option) FROM pg_auth_members
          UNION ALL SELECT format('%s in %s: %s', setrole::regrole, setdatabase, setconfig) FROM pg_db_role_setting
          UNION ALL SELECT format('%s of %s, %s, %s', datname, datdba::regrole, datacl, datconnlimit) FROM pg_database
          UNION ALL SELECT format('%s %s: %s', classoid::regclass, objoid, description) FROM pg_shdescription
          UNION ALL SELECT format('%s %s %s: %s', classid::regclass, objid, refobjid::regrole, deptype) FROM pg_shdepend WHERE refclassid = 'pg_authid'::regclass
        ) l
        """;

    /// <summary>The shared catalogs; and all that <c>pg_dumpall</c> writes, where the server's version has one on this machine.</summary>
    public static async Task<string> ReadAsync(TestServer server)
    {
        var catalogs = Convert.ToString(await server.SqlAsync(SharedCatalogs), CultureInfo.InvariantCulture)!;
        return server.Programs.ClientTool("pg_dumpall") is { } program
            ? catalogs + await RunAsync(server, program, "--globals-only") + await RunAsync(server, program, "--schema-only")
            : catalogs;
    }

    private static async Task<string> RunAsync(TestServer server, string program, params string[] arguments)
    {
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal) { ["PGPASSWORD"] = PostgresServer.SuperuserPassword };
        var result = await Processes.RunAsync(program, ["-h", "127.0.0.1", "-p", $"{server.OwnPort}", "-U", PostgresServer.Superuser, .. arguments], "/", environment);
        Assert.True(result.ExitCode == 0, result.All);
        // Some versions write a random key into each dump.
        return string.Join('\n', result.Output.Split('\n').Where(l => !l.StartsWith("\\restrict", StringComparison.Ordinal) && !l.StartsWith("\\unrestrict", StringComparison.Ordinal)));
    }
}
