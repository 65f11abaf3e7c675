namespace Testing;

/// <summary>The command lines that anybody on the machine can read, watched from start to disposal.</summary>
public sealed class ProcessList : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(5);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource stop = new();
    private readonly Task watch;

    /// <summary>Starts to watch.</summary>
    public ProcessList() => watch = Task.Run(WatchAsync);

    /// <summary>Where the system publishes command lines; without it nothing can be watched.</summary>
    public static bool IsReadable => Directory.Exists("/proc/self");

    /// <summary>The command lines seen, arguments separated by spaces. Complete once disposed.</summary>
    public IReadOnlyCollection<string> Seen => seen;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await watch;
        stop.Dispose();
    }

    private async Task WatchAsync()
    {
        using var timer = new PeriodicTimer(Interval);
        try
        {
            do
            {
                foreach (var process in Directory.EnumerateDirectories("/proc").Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0])))
                    Look(Path.Combine(process, "cmdline"));
            }
            while (await timer.WaitForNextTickAsync(stop.Token));
        }
        catch (OperationCanceledException)
        {
            // Disposed.
        }
    }

    private void Look(string file)
    {
        try
        {
            seen.Add(File.ReadAllText(file).Replace('\0', ' ').TrimEnd());
        }
        catch (IOException)
        {
            // The process has ended.
        }
        catch (UnauthorizedAccessException)
        {
            // Another user's, on a system that hides them.
        }
    }
}
