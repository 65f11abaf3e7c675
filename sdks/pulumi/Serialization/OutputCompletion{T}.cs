namespace Pulumi.Serialization;

/// <summary>Completes an output of one type later.</summary>
internal sealed class OutputCompletion<T> : IOutputCompletion
{
    private readonly TaskCompletionSource<OutputData<T>> source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public OutputCompletion() => Output = new Output<T>(source);

    public Output<T> Output { get; }

    object IOutputCompletion.Output => Output;

    public void Resolve(OutputData<object?> data) => source.TrySetResult(data.With(data.Value is T value ? value : default!));

    public void Fail(Exception exception)
    {
        source.TrySetException(exception);
        _ = source.Task.Exception; // observed: the registration reports it
    }
}
