using System.IO.Compression;
using Infra.Sizing;
using Testing;
using Testing.Servers;

namespace Infra.Tests.Tasks;

/// <summary>The program of a dump's task on a real server; the AWS CLI is a script that keeps what it is given.</summary>
public sealed class DumpScriptTests : IDisposable
{
    private const string Password = "dump-of-the-test";
    private const string Schema = """
        CREATE ROLE shop_dump LOGIN PASSWORD 'dump-of-the-test';
        CREATE TABLE plain (id int PRIMARY KEY, note text);
        INSERT INTO plain SELECT i, E'line one\nline two \\. and a \\ ' || i FROM generate_series(1, 250) i;
        CREATE TABLE "Odd name" (id int);
        INSERT INTO "Odd name" VALUES (1), (2);
        CREATE TABLE empty (id int);
        CREATE TABLE parts (id int) PARTITION BY RANGE (id);
        CREATE TABLE parts_low PARTITION OF parts FOR VALUES FROM (0) TO (10);
        INSERT INTO parts VALUES (1), (2), (3);
        GRANT SELECT ON ALL TABLES IN SCHEMA public TO shop_dump;
        """;

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public async Task Dump_is_uploaded_with_the_rows_of_every_table()
    {
        await using var server = await StartAsync();
        await SqlAsync(server, Schema);

        var result = await DumpAsync(server);

        Assert.True(result.ExitCode == 0, result.All);
        Assert.Equal(["public.\"Odd name\"|2", "public.empty|0", "public.parts_low|3", "public.plain|250"], File.ReadAllLines(Uploaded(".rows")));
        using var dump = new StreamReader(new GZipStream(File.OpenRead(Uploaded(".sql.gz")), CompressionMode.Decompress));
        var text = await dump.ReadToEndAsync();
        Assert.Contains("CREATE TABLE public.plain", text, StringComparison.Ordinal);
        Assert.Contains("PostgreSQL database dump complete", text, StringComparison.Ordinal);
        var calls = await File.ReadAllTextAsync(_folder.PathOf("calls"));
        Assert.Contains("s3://dumps/postgres/", calls, StringComparison.Ordinal);
        Assert.Contains("--metric-name db.dump_completed --dimensions Service=shop", calls, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, result.All + calls, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Rows_that_a_policy_shows_to_the_role_are_all_there()
    {
        await using var server = await StartAsync();
        await SqlAsync(server, Schema + "ALTER TABLE plain ENABLE ROW LEVEL SECURITY; ALTER TABLE plain FORCE ROW LEVEL SECURITY; CREATE POLICY dump ON plain FOR SELECT TO shop_dump USING (true)");

        var result = await DumpAsync(server);

        Assert.True(result.ExitCode == 0, result.All);
        Assert.Contains("public.plain|250", File.ReadAllLines(Uploaded(".rows")));
    }

    [SkippableTheory]
    [InlineData("ALTER TABLE plain ENABLE ROW LEVEL SECURITY")]
    [InlineData("ALTER TABLE plain ENABLE ROW LEVEL SECURITY; CREATE POLICY part ON plain FOR SELECT TO shop_dump USING (id < 100)")]
    [InlineData("ALTER TABLE plain ENABLE ROW LEVEL SECURITY; CREATE POLICY every ON plain FOR SELECT TO shop_dump USING (true); CREATE POLICY fewer ON plain AS RESTRICTIVE USING (id < 100)")]
    [InlineData("REVOKE SELECT ON plain FROM shop_dump")]
    public async Task Nothing_is_uploaded_where_the_role_would_not_see_every_row(string fault)
    {
        await using var server = await StartAsync();
        await SqlAsync(server, Schema + fault);

        var result = await DumpAsync(server);

        Assert.True(result.ExitCode != 0, result.All);
        Assert.False(File.Exists(_folder.PathOf("calls")), result.All);
    }

    private static async Task<PostgresServer> StartAsync()
    {
        try
        {
            var programs = await PostgresPrograms.FindAsync(15);
            Tool.Missing(programs.ClientTool("pg_dump") is null, "postgres", $"no pg_dump of PostgreSQL {programs.Major}");
            return await PostgresServer.StartAsync(programs, new Dictionary<string, string>(StringComparer.Ordinal));
        }
        catch (ServerUnavailableException e)
        {
            Tool.Missing(missing: true, "postgres", e.Message);
            throw;
        }
    }

    private async Task SqlAsync(PostgresServer server, string sql)
    {
        var result = await Processes.RunAsync(
            server.Programs.ClientTool("psql")!, ["-X", "-q", "-v", "ON_ERROR_STOP=1", "-c", sql], _folder.Path, Environment(server, PostgresServer.Superuser, PostgresServer.SuperuserPassword));
        Assert.True(result.ExitCode == 0, result.All);
    }

    private async Task<ProcessResult> DumpAsync(PostgresServer server)
    {
        var bin = Directory.CreateDirectory(_folder.PathOf("bin")).FullName;
        var aws = Path.Combine(bin, "aws");
        await File.WriteAllTextAsync(aws, $"""
            #!/bin/sh
            [ "$1" = secretsmanager ] && [ "$4" = prod/shop-db-dump-credentials ] && exec cat '{_folder.PathOf("secret")}'
            echo "$*" >> '{_folder.PathOf("calls")}'
            [ "$1" = s3 ] && cp "$6" "{_folder.Path}/uploaded${"{"}7#*Z{"}"}"
            exit 0
            """.ReplaceLineEndings("\n"));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(aws, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        await File.WriteAllTextAsync(
            _folder.PathOf("secret"),
            $$"""{"dbname":"postgres","host":"127.0.0.1","password":"{{Password}}","port":{{server.Port}},"sslmode":"disable","url":"postgresql://shop_dump:{{Password}}@127.0.0.1/postgres","username":"shop_dump"}""");
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal) { ["DUMP_SECRET"] = "prod/shop-db-dump-credentials" };
        environment["PATH"] = $"{bin}:{server.Programs.Folder}:{System.Environment.GetEnvironmentVariable("PATH")}";
        (environment["DUMP_BUCKET"], environment["DUMP_REGION"], environment["DUMP_SERVICE"]) = ("dumps", "us-west-2", "shop");
        return await Processes.RunAsync("/bin/sh", ["-c", DumpScript.Text], _folder.Path, environment);
    }

    private string Uploaded(string suffix) => _folder.PathOf($"uploaded{suffix}");

    private static Dictionary<string, string?> Environment(PostgresServer server, string user, string password) => new(StringComparer.Ordinal)
    {
        ["PGHOST"] = "127.0.0.1",
        ["PGPORT"] = server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["PGUSER"] = user,
        ["PGPASSWORD"] = password,
        ["PGDATABASE"] = "postgres",
    };
}
