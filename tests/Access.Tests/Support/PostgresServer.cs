using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Testing;

namespace Access.Tests.Support;

/// <summary>A PostgreSQL server of the tests' own: a private folder, a free loopback port, gone when disposed.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const string SuperuserPassword = "superuser-of-the-fixture";

    private readonly ScratchFolder folder = new();
    private readonly string bin;
    private readonly bool isRoot = Environment.UserName == "root";

    private PostgresServer(string bin, int port)
    {
        this.bin = bin;
        Port = port;
    }

    public int Port { get; }

    /// <summary>Everything that the server logged: every statement, as it arrived.</summary>
    public string Log => File.ReadAllText(LogFile);

    private string Data => folder.PathOf("data");

    private string LogFile => folder.PathOf("server.log");

    /// <summary>Starts a server, or ends the test where there is none to start.</summary>
    public static async Task<PostgresServer> StartAsync()
    {
        var found = FindBin();
        Tool.Missing(found is null, "postgres", "no PostgreSQL server on PATH or in /usr/lib/postgresql");
        var server = new PostgresServer(found!, FreePort());
        try
        {
            await server.InitializeAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs SQL as the superuser, for the fixture and for looking at what came of an operation.</summary>
    public async Task<object?> SqlAsync(string sql, string database = "postgres")
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres", SuperuserPassword, database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    public string ConnectionString(string username, string? password, string database)
        => new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = Port,
            Username = username,
            Password = password,
            Database = database,
            SslMode = SslMode.Disable,
            Pooling = false,
        }.ConnectionString;

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
            await RunAsync("pg_ctl", "stop", "-D", Data, "-m", "immediate", "-s");
        folder.Dispose();
    }

    private async Task InitializeAsync()
    {
        // PostgreSQL refuses to run as root: its folder is made by the user that it runs as.
        File.SetUnixFileMode(folder.Path, (UnixFileMode)0b111_111_111);
        await File.WriteAllTextAsync(folder.PathOf("password"), SuperuserPassword);
        await RunAsync("initdb", "-D", Data, "-U", "postgres", "-A", "scram-sha-256", "--pwfile", folder.PathOf("password"), "-E", "UTF8", "--locale", "C.UTF-8", "--no-sync");
        var options = $"-p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c log_statement=all -c max_connections=60";
        await RunAsync("pg_ctl", "start", "-D", Data, "-o", options, "-l", LogFile, "-w", "-s");
    }

    private async Task RunAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(bin, program);
        var result = isRoot
            ? await Processes.RunAsync(Tool.Find("runuser", "postgres"), ["-u", "postgres", "--", path, .. arguments], folder.Path)
            : await Processes.RunAsync(path, arguments, folder.Path);
        if (result.ExitCode != 0)
            throw new InvalidOperationException($"{program}: {result.All}");
    }

    private static string? FindBin()
    {
        if (Environment.GetEnvironmentVariable("DBREADY_POSTGRES_BIN") is { Length: > 0 } given)
            return given;
        var installed = Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderByDescending(d => int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var major) ? major : 0).Select(d => Path.Combine(d, "bin"))
            : [];
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return installed.Concat(onPath).FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")) && File.Exists(Path.Combine(d, "pg_ctl")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
