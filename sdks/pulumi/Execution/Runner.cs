namespace Pulumi;

/// <summary>Follows everything that a program has started, to its end.</summary>
internal sealed class Runner
{
    private readonly Lock gate = new();
    private readonly HashSet<Exception> exceptions = new(ReferenceEqualityComparer.Instance);
    private readonly TaskCompletionSource failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int pending;

    /// <summary>What went wrong so far, each exception once however many tasks it failed.</summary>
    public IReadOnlyList<Exception> Exceptions
    {
        get
        {
            lock (gate)
                return [.. exceptions];
        }
    }

    /// <summary>Follows a task. The program does not end before it has.</summary>
    public void Track(Task task)
    {
        if (task.IsCompletedSuccessfully)
            return;
        lock (gate)
            pending++;
        _ = task.ContinueWith(Ended, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Waits until nothing is running any more, or something has failed.</summary>
    public Task IdleOrFailedAsync()
    {
        lock (gate)
            return pending == 0 || exceptions.Count > 0 ? Task.CompletedTask : Task.WhenAny(idle.Task, failed.Task);
    }

    private void Ended(Task task)
    {
        lock (gate)
        {
            if (task.Exception is { } exception)
                exceptions.UnionWith(exception.Flatten().InnerExceptions);
            else if (task.IsCanceled)
                exceptions.Add(new TaskCanceledException(task));
            if (exceptions.Count > 0)
                failed.TrySetResult();
            if (--pending > 0)
                return;
            idle.TrySetResult();
            idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
