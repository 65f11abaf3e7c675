namespace Testing.Servers;

/// <summary>A PostgreSQL server with a folder of its own on a free port of the loopback, gone when disposed.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    /// <summary>The superuser, who only builds what stands for a managed service.</summary>
    public const string Superuser = "postgres";

    /// <summary>The password of <see cref="Superuser"/>.</summary>
    public const string SuperuserPassword = "superuser-of-the-fixture";

    private readonly ScratchFolder folder = new();
    private readonly IReadOnlyDictionary<string, string> settings;

    private PostgresServer(PostgresPrograms programs, IReadOnlyDictionary<string, string> settings)
    {
        (Programs, this.settings) = (programs, settings);
        Port = FreePort.Find();
        // The user that it runs as makes its folder in here.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder.Path, (UnixFileMode)0b111_111_111);
    }

    /// <summary>What it runs.</summary>
    public PostgresPrograms Programs { get; }

    /// <summary>Where it listens, on 127.0.0.1, without TLS.</summary>
    public int Port { get; }

    /// <summary>Everything that the server logged.</summary>
    public string Log => File.ReadAllText(LogFile);

    private string Data => folder.PathOf("data");

    private string LogFile => folder.PathOf("server.log");

    /// <summary>Creates a cluster and starts a server on it.</summary>
    /// <param name="programs">The version.</param>
    /// <param name="settings">Settings on top of PostgreSQL's defaults, by their own names.</param>
    public static Task<PostgresServer> StartAsync(PostgresPrograms programs, IReadOnlyDictionary<string, string> settings)
        => StartAsync(new PostgresServer(programs, settings), server => server.InitializeAsync());

    /// <summary>Copies this server's cluster, and starts a standby on the copy that streams what changes here.</summary>
    /// <exception cref="ServerUnavailableException">Its version came without <c>pg_basebackup</c>.</exception>
    public Task<PostgresServer> StartStandbyAsync()
        => Programs.ClientTool("pg_basebackup") is null
            ? throw new ServerUnavailableException($"no pg_basebackup of PostgreSQL {Programs.Major}")
            : StartAsync(new PostgresServer(Programs, settings), standby => standby.CopyAsync(this));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
            await RunAsync("pg_ctl", "stop", "-D", Data, "-m", "immediate", "-s");
        folder.Dispose();
    }

    private static async Task<PostgresServer> StartAsync(PostgresServer server, Func<PostgresServer, Task> prepareAsync)
    {
        try
        {
            await prepareAsync(server);
            await server.StartAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    private async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(folder.PathOf("password"), SuperuserPassword);
        await RunAsync(
            "initdb", "-D", Data, "-U", Superuser, "-A", "scram-sha-256", "--pwfile", folder.PathOf("password"), "-E", "UTF8", "--locale", "C.UTF-8", "--no-sync");
    }

    private Task CopyAsync(PostgresServer primary)
        => RunAsync(
            "pg_basebackup", "-D", Data, "-R", "-c", "fast", "--no-sync", "-d", $"host=127.0.0.1 port={primary.Port} user={Superuser} password={SuperuserPassword}");

    private Task StartAsync()
    {
        var options = $"-p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off"
            + string.Concat(settings.Select(s => $" -c {s.Key}='{s.Value}'"));
        return RunAsync("pg_ctl", "start", "-D", Data, "-o", options, "-l", LogFile, "-w", "-s");
    }

    private Task RunAsync(string program, params string[] arguments)
        => ServerUser.RunAsync(folder.Path, Path.Combine(Programs.Folder, program), arguments);
}
