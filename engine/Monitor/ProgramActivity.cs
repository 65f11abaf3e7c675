using System.Diagnostics;

namespace Engine.Monitor;

/// <summary>Knows since when the program has been silent. Thread-safe.</summary>
internal sealed class ProgramActivity
{
    private int inFlight;
    private long last = Stopwatch.GetTimestamp();

    /// <summary>Notes the begin of a call; its end by disposing the result.</summary>
    public Call Begin()
    {
        Interlocked.Increment(ref inFlight);
        return new Call(this);
    }

    /// <summary>Ends once no call has been under way for <paramref name="limit"/>.</summary>
    public async Task WaitForSilenceAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        while (true)
        {
            var silent = Volatile.Read(ref inFlight) > 0 ? TimeSpan.Zero : Stopwatch.GetElapsedTime(Volatile.Read(ref last));
            if (silent >= limit)
                return;
            await Task.Delay(limit - silent + TimeSpan.FromMilliseconds(1), cancellationToken);
        }
    }

    private void End()
    {
        Volatile.Write(ref last, Stopwatch.GetTimestamp());
        Interlocked.Decrement(ref inFlight);
    }

    /// <summary>A call under way.</summary>
    public readonly struct Call(ProgramActivity owner) : IDisposable
    {
        public void Dispose() => owner.End();
    }
}
