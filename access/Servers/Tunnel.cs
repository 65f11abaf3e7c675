using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Reflection;

namespace Access.Servers;

/// <summary>A command of the user's that forwards a port of the loopback to the server: started at the first connection, ended with the provider, however that ends.</summary>
internal sealed class Tunnel(ImmutableArray<string> command, string host, int port) : IAsyncDisposable
{
    private const int MaxErrorLength = 1000;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan EndTime = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim opening = new(1);
    private Process? process;
    private Task<string> errors = Task.FromResult("");

    /// <summary>The local end, the same for the life of the provider.</summary>
    public int LocalPort { get; } = FreePort();

    /// <summary>Makes sure that the tunnel is open; one that broke is opened again.</summary>
    /// <exception cref="AccessException">The command ended, or no port was open in time.</exception>
    public async Task OpenAsync(TimeSpan patience, CancellationToken ct)
    {
        await opening.WaitAsync(ct);
        try
        {
            if (process is { HasExited: false })
                return;
            process?.Dispose();
            process = Process.Start(TunnelGuard.Start(Environment.ProcessPath!, Assembly.GetEntryAssembly() == typeof(Tunnel).Assembly, Arguments()))!;
            errors = ReadErrorsAsync(process);
            await WaitAsync(process, patience, ct);
        }
        finally
        {
            opening.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await EndAsync(process);
            process.Dispose();
        }

        opening.Dispose();
    }

    /// <summary>The command with its places filled in.</summary>
    public IEnumerable<string> Arguments()
        => command.Select(a => a
            .Replace("{host}", host, StringComparison.Ordinal)
            .Replace("{port}", port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{localPort}", LocalPort.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));

    private async Task WaitAsync(Process started, TimeSpan patience, CancellationToken ct)
    {
        for (var clock = Stopwatch.StartNew(); !await IsOpenAsync(ct); await Task.Delay(Pause, ct))
        {
            if (started is { HasExited: true, ExitCode: TunnelGuard.NotStarted })
                throw new AccessException($"tunnelCommand: cannot start \"{command[0]}\"{await ErrorsAsync()}");
            if (started.HasExited)
                throw new AccessException($"tunnelCommand: \"{command[0]}\" ended with exit code {started.ExitCode} before its port {LocalPort} was open{await ErrorsAsync()}");
            if (clock.Elapsed <= patience)
                continue;
            await EndAsync(started);
            throw new AccessException($"tunnelCommand: \"{command[0]}\" did not open port {LocalPort} within {patience.TotalSeconds:0} s (connectTimeout){await ErrorsAsync()}");
        }
    }

    private async Task<bool> IsOpenAsync(CancellationToken ct)
    {
        using var probe = new TcpClient();
        try
        {
            await probe.ConnectAsync(IPAddress.Loopback, LocalPort, ct);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private async Task<string> ErrorsAsync() => await errors is { Length: > 0 } text ? ": " + text : "";

    private static async Task<string> ReadErrorsAsync(Process process)
    {
        // What it writes is for people: on standard output an engine would take it for the provider's. Read to the end, so that neither stream fills
        // up and stops the command.
        var output = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        var last = "";
        while (await process.StandardError.ReadLineAsync() is { } line)
            last = (last + " " + line)[Math.Max(0, last.Length + 1 + line.Length - MaxErrorLength)..];
        await output;
        return last.Trim();
    }

    private static async Task EndAsync(Process process)
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        using var limit = new CancellationTokenSource(EndTime);
        await process.WaitForExitAsync(limit.Token);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
