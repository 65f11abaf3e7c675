namespace Access.Collecting;

/// <summary>Watches servers: tries connections to them, and reads their statistics and those of their poolers.</summary>
public static class Collector
{
    /// <summary>Watches all of them side by side until it is ended, or for one interval.</summary>
    /// <param name="servers">The servers.</param>
    /// <param name="settings">How.</param>
    /// <param name="take">Receives each server's sample at the end of each interval; calls of several servers may overlap.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static Task RunAsync(IEnumerable<WatchedServer> servers, CollectionSettings settings, Func<ServerSample, Task> take, CancellationToken ct)
        => Task.WhenAll(servers.Select(server => WatchAsync(new ServerWatch(server, settings), settings.Once, take, ct)));

    private static async Task WatchAsync(ServerWatch watch, bool once, Func<ServerSample, Task> take, CancellationToken ct)
    {
        await watch.BeginAsync(ct);
        do
            await take(await watch.SampleAsync(ct));
        while (!once);
    }
}
