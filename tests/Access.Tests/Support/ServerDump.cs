using Testing;

namespace Access.Tests.Support;

/// <summary>Everything about a server that a stack may change: roles with their passwords and settings, databases with their privileges.</summary>
internal static class ServerDump
{
    public static async Task<string> ReadAsync(TestServer server)
        => await RunAsync(server, "pg_dumpall", "--globals-only") + await RunAsync(server, "pg_dumpall", "--schema-only");

    private static async Task<string> RunAsync(TestServer server, string tool, params string[] arguments)
    {
        var program = await Obtain.Async("postgres", () => Task.FromResult(server.Programs.ClientTool(tool)));
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal) { ["PGPASSWORD"] = PostgresServer.SuperuserPassword };
        var result = await Processes.RunAsync(program, ["-h", "127.0.0.1", "-p", $"{server.OwnPort}", "-U", PostgresServer.Superuser, .. arguments], "/", environment);
        Assert.True(result.ExitCode == 0, result.All);
        // Some versions write a random key into each dump.
        return string.Join('\n', result.Output.Split('\n').Where(l => !l.StartsWith("\\restrict", StringComparison.Ordinal) && !l.StartsWith("\\unrestrict", StringComparison.Ordinal)));
    }
}
