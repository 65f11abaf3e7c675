using System.Diagnostics;
using Access.Servers;
using Npgsql;

namespace Access.Collecting;

/// <summary>Watches one server, interval by interval.</summary>
/// <param name="server">The server.</param>
/// <param name="settings">How.</param>
internal sealed class ServerWatch(WatchedServer server, CollectionSettings settings)
{
    /// <summary>Reads one table that every database has: how long that takes is the server's doing and the network's.</summary>
    private const string SampleSql = "SELECT count(*) FROM pg_catalog.pg_class";

    // An interval has several probes: one that hangs must not take the place of the next.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly WatchLogins logins = new(settings);
    private readonly ActivityReadings activity = new();
    private readonly PoolReadings? pools = server.Pooler is { } pooler ? new PoolReadings(pooler, settings.CaFile) : null;

    /// <summary>Reads the counts that the first interval's rates begin at.</summary>
    public async Task BeginAsync(CancellationToken ct)
    {
        await ReadActivityAsync(new ConnectionAttempts(), [], ct);
        await ReadPoolsAsync(new ConnectionAttempts(), ct);
    }

    /// <summary>Tries connections for an interval, and asks everything at its end.</summary>
    public async Task<ServerSample> SampleAsync(CancellationToken ct)
    {
        var (attempts, times, failures) = (new ConnectionAttempts(), new List<double>(), new List<string>());
        var start = clock.Elapsed;
        ServerActivity? read = null;
        for (var probe = 1; probe <= settings.Probes; probe++)
        {
            var left = start + (settings.Interval * probe / settings.Probes) - clock.Elapsed;
            if (left > TimeSpan.Zero)
                await Task.Delay(left, ct);
            if (probe == settings.Probes)
                read = await ReadActivityAsync(attempts, times, ct);
            else
                await ProbeAsync(attempts, times, static _ => Task.CompletedTask, ct);
        }

        var pooled = await ReadPoolsAsync(attempts, ct);
        var age = await AgeAsync(failures, ct);
        return new ServerSample
        {
            Server = server.Name,
            Time = DateTimeOffset.UtcNow,
            ConnectionSuccessPercent = attempts.SuccessPercent,
            SampleQueryMilliseconds = [.. times],
            Activity = read,
            Pools = pooled,
            BackupAgeHours = age,
            Failures = [.. attempts.Failures, .. failures],
        };
    }

    private async Task<ServerActivity?> ReadActivityAsync(ConnectionAttempts attempts, List<double> times, CancellationToken ct)
    {
        ServerActivity? read = null;
        await ProbeAsync(attempts, times, async connection => read = await activity.ReadAsync(connection, clock.Elapsed, ct), ct);
        return read;
    }

    /// <summary>One connection: it counts as made when the server has answered.</summary>
    private async Task ProbeAsync(ConnectionAttempts attempts, List<double> times, Func<NpgsqlConnection, Task> use, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            var login = await logins.FindAsync("monitoring", server.Name, server.Secret, patience.Token);

            // Neon's certificate is one that every system knows.
            await using var connection = login.Connection(server.Backup is null ? null : settings.CaFile);
            await connection.OpenAsync(patience.Token);
            await using var command = new NpgsqlCommand(SampleSql, connection);
            var asked = Stopwatch.GetTimestamp();
            await command.ExecuteScalarAsync(patience.Token);
            times.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            await use(connection);
            attempts.Succeeded();
        }
        catch (Exception e) when (IsFailure(e, ct))
        {
            logins.Forget();
            attempts.Failed(e is OperationCanceledException ? $"no answer after {Patience.TotalSeconds:0} s" : e.Message);
        }
    }

    private async Task<PoolSample?> ReadPoolsAsync(ConnectionAttempts attempts, CancellationToken ct)
    {
        if (pools is null)
            return null;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            return await pools.ReadAsync(await logins.FindAsync("poolers", server.Name, server.Pooler!.Secret, patience.Token), attempts, patience.Token);
        }
        catch (Exception e) when (IsFailure(e, ct))
        {
            logins.Forget();
            attempts.Failed($"pooler {server.Pooler!.Host}: {(e is OperationCanceledException ? $"no answer after {Patience.TotalSeconds:0} s" : e.Message)}");
            return null;
        }
    }

    private async Task<double?> AgeAsync(List<string> failures, CancellationToken ct)
    {
        if (server.Backup is null || (settings.Region ?? AwsCredentials.Region()) is not { } region)
            return null;
        try
        {
            return await BackupAge.HoursAsync(server.Backup, region, ct);
        }
        catch (Exception e) when (e is AccessException or HttpRequestException)
        {
            failures.Add($"age of the backup: {e.Message}");
            return null;
        }
    }

    private static bool IsFailure(Exception e, CancellationToken ct)
        => e is AccessException or NpgsqlException or HttpRequestException or IOException || (e is OperationCanceledException && !ct.IsCancellationRequested);
}
