namespace Pulumi;

/// <summary>An output that gets its value from another one, named later. One that is never resolved keeps the program waiting for what uses it.</summary>
public sealed class DeferredOutput<T>
{
    private readonly TaskCompletionSource<OutputData<T>> source = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool isResolved;

    /// <summary>An output without a value yet.</summary>
    public DeferredOutput() => Output = new Output<T>(source);

    /// <summary>The output.</summary>
    public Output<T> Output { get; }

    /// <summary>Names the output that the value comes from.</summary>
    /// <exception cref="InvalidOperationException">It was named before.</exception>
    public void Resolve(Output<T> output)
    {
        if (Interlocked.Exchange(ref isResolved, true))
            throw new InvalidOperationException("A deferred output can be resolved once only.");
        _ = output.DataTask.ContinueWith(
            data => source.SetFromTask(data), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }
}
