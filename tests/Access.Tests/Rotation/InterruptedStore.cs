using Access.Rotation;

namespace Access.Tests.Rotation;

/// <summary>Ends the run at one of its calls, before or after it took effect.</summary>
internal sealed class InterruptedStore(ILoginStore inner, int call, bool after) : ILoginStore
{
    private int calls;

    public Task<StoredLogin?> ReadAsync(LoginStage stage, CancellationToken ct) => AtAsync(() => inner.ReadAsync(stage, ct));

    public Task<StoredLogin> StageAsync(LoginCredentials credentials, CancellationToken ct) => AtAsync(() => inner.StageAsync(credentials, ct));

    public Task PromoteAsync(StoredLogin pending, StoredLogin current, CancellationToken ct) => AtAsync(async () =>
    {
        await inner.PromoteAsync(pending, current, ct);
        return true;
    });

    private async Task<T> AtAsync<T>(Func<Task<T>> work)
    {
        var here = calls++ == call;
        if (here && !after)
            throw new OperationCanceledException();
        var result = await work();
        return here ? throw new OperationCanceledException() : result;
    }
}
