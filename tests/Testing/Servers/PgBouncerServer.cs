using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Testing.Servers;

/// <summary>A PgBouncer with a folder of its own on a free port of the loopback, gone when disposed.</summary>
public sealed class PgBouncerServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ScratchFolder folder = new();
    private Process? process;

    private PgBouncerServer()
    {
    }

    /// <summary>Where it listens, on 127.0.0.1, without TLS.</summary>
    public int Port { get; } = FreePort.Find();

    /// <summary>Everything that it logged.</summary>
    public string Log => File.ReadAllText(folder.PathOf("pgbouncer.log"));

    /// <summary>Starts a pooler and waits until it accepts connections.</summary>
    /// <param name="program">The version.</param>
    /// <param name="databases">Lines of <c>[databases]</c>.</param>
    /// <param name="settings">Settings of <c>[pgbouncer]</c>, by their own names.</param>
    /// <param name="users">Lines of the <c>auth_file</c>: name to password or verifier.</param>
    public static Task<PgBouncerServer> StartAsync(
        PgBouncerProgram program, IEnumerable<string> databases, IReadOnlyDictionary<string, string> settings, IReadOnlyDictionary<string, string> users)
        => StartAsync(
            program,
            (port, folder) => string.Join('\n',
            [
                "[databases]", .. databases,
                "[pgbouncer]", "listen_addr = 127.0.0.1", $"listen_port = {port}", "unix_socket_dir =", $"auth_file = {folder}/users", .. settings.Select(s => $"{s.Key} = {s.Value}"),
            ]),
            new Dictionary<string, string>(StringComparer.Ordinal) { ["users"] = string.Join('\n', users.Select(u => $"\"{u.Key}\" \"{u.Value}\"")) });

    /// <summary>Starts a pooler with an ini of somebody else's, and waits until it accepts connections.</summary>
    /// <param name="program">The version.</param>
    /// <param name="ini">The ini, from the port that it shall listen on and the folder of its files.</param>
    /// <param name="files">What is in that folder: name to text.</param>
    public static async Task<PgBouncerServer> StartAsync(PgBouncerProgram program, Func<int, string, string> ini, IReadOnlyDictionary<string, string> files)
    {
        var server = new PgBouncerServer();
        try
        {
            await server.RunAsync(program, ini, files);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (process is { } running)
        {
            running.Kill(entireProcessTree: true);
            await running.WaitForExitAsync();
            running.Dispose();
        }

        folder.Dispose();
    }

    private async Task RunAsync(PgBouncerProgram program, Func<int, string, string> ini, IReadOnlyDictionary<string, string> files)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder.Path, (UnixFileMode)0b111_111_111);
        foreach (var (name, text) in files)
            await File.WriteAllTextAsync(folder.PathOf(name), text + "\n");
        await File.WriteAllTextAsync(folder.PathOf("pgbouncer.ini"), $"{ini(Port, folder.Path)}\nlogfile = {folder.PathOf("pgbouncer.log")}\n");
        var command = ServerUser.Command(program.Command[0], [.. program.Command.Skip(1), "-q", folder.PathOf("pgbouncer.ini")]);
        process = Process.Start(new ProcessStartInfo(command.File, command.Arguments) { UseShellExecute = false, WorkingDirectory = folder.Path })!;
        var clock = Stopwatch.StartNew();
        while (!await IsListeningAsync())
        {
            if (process.HasExited || clock.Elapsed > Patience)
                throw new InvalidOperationException($"PgBouncer {program.Version} did not start: {(File.Exists(folder.PathOf("pgbouncer.log")) ? Log : "no log")}");
            await Task.Delay(20);
        }
    }

    private async Task<bool> IsListeningAsync()
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
