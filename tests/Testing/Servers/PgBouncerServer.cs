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
    public static async Task<PgBouncerServer> StartAsync(
        PgBouncerProgram program, IEnumerable<string> databases, IReadOnlyDictionary<string, string> settings, IReadOnlyDictionary<string, string> users)
    {
        var server = new PgBouncerServer();
        try
        {
            await server.RunAsync(program, databases, settings, users);
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

    private async Task RunAsync(
        PgBouncerProgram program, IEnumerable<string> databases, IReadOnlyDictionary<string, string> settings, IReadOnlyDictionary<string, string> users)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder.Path, (UnixFileMode)0b111_111_111);
        await File.WriteAllLinesAsync(folder.PathOf("users"), users.Select(u => $"\"{u.Key}\" \"{u.Value}\""));
        await File.WriteAllLinesAsync(folder.PathOf("pgbouncer.ini"),
        [
            "[databases]", .. databases,
            "[pgbouncer]", "listen_addr = 127.0.0.1", $"listen_port = {Port}", "unix_socket_dir =", $"auth_file = {folder.PathOf("users")}",
            $"logfile = {folder.PathOf("pgbouncer.log")}", .. settings.Select(s => $"{s.Key} = {s.Value}"),
        ]);
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
