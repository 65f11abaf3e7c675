namespace Pulumi;

/// <summary>The registrations under way, for those who must wait for them.</summary>
internal sealed class RegistrationTracker
{
    private readonly Lock gate = new();
    private readonly HashSet<Task> inFlight = [];

    public void Add(Task registration)
    {
        if (registration.IsCompleted)
            return;
        lock (gate)
            inFlight.Add(registration);
        _ = registration.ContinueWith(Remove, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Completes when all registrations that are under way now have ended.</summary>
    public Task InFlightAsync()
    {
        lock (gate)
            return Task.WhenAll(inFlight);
    }

    private void Remove(Task registration)
    {
        lock (gate)
            inFlight.Remove(registration);
    }
}
