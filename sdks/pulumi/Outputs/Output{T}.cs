using System.Runtime.CompilerServices;

namespace Pulumi;

/// <summary>
/// A value that may be known only later, with the resources that it depends on and whether it is a secret.
/// Use <see cref="Apply{TResult}(Func{T, TResult})"/> to compute with it.
/// </summary>
public sealed class Output<T> : IOutput
{
    private const string ToStringText =
        "Calling [ToString] on an [Output<T>] is not supported. To get its value as an Output<string>, use "
        + "o.Apply(v => $\"prefix{v}suffix\") or Output.Format($\"prefix{o}suffix\").";

    internal Output(Task<OutputData<T>> data)
    {
        DataTask = data;
        if (!data.IsCompletedSuccessfully)
            Deployment.Current?.Runner.Track(data);
    }

    /// <summary>An output whose failure is reported by whoever resolves <paramref name="source"/>.</summary>
    internal Output(TaskCompletionSource<OutputData<T>> source) => DataTask = source.Task;

    internal Task<OutputData<T>> DataTask { get; }

    /// <summary>An output of a value that is computed by <paramref name="value"/>.</summary>
    public static Output<T> Create(Task<T> value) => Output.Create(value);

    /// <summary>Runs <paramref name="func"/> once the value is known; not at all when it stays unknown, as in a preview.</summary>
    public Output<ValueTuple> Apply(Func<T, Task> func)
        => Apply<ValueTuple>(async v =>
        {
            await func(v).ConfigureAwait(false);
            return default;
        });

    /// <summary>The result of <paramref name="func"/> on the value; unknown as long as the value is unknown, secret if it is secret.</summary>
    public Output<TResult> Apply<TResult>(Func<T, TResult> func)
        => new(ApplyAsync(v => ValueTask.FromResult(OutputData<TResult>.Known(func(v)))));

    /// <summary>The result of <paramref name="func"/> on the value; unknown as long as the value is unknown, secret if it is secret.</summary>
    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func)
        => new(ApplyAsync(async v => OutputData<TResult>.Known(await func(v).ConfigureAwait(false))));

    /// <summary>The result of <paramref name="func"/> on the value; unknown or secret if either is. A missing result is a known default.</summary>
    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func)
        => new(ApplyAsync(v => DataAsync(func(v)?.AsOutput())));

    /// <summary>The result of <paramref name="func"/> on the value; unknown or secret if either is. A missing result is a known default.</summary>
    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func)
        => new(ApplyAsync(v => DataAsync(func(v))));

    /// <summary><see cref="Apply{TResult}(Func{T, Output{TResult}})"/> for callers that do not know the type of the value.</summary>
    public Output<TResult> UntypedApply<TResult>(Func<object?, Output<TResult>> func)
        => new(ApplyAsync(v => DataAsync<TResult>(func(v))));

    /// <summary>Text that says how to use the value instead, and a warning: an output cannot be turned into text.</summary>
    /// <exception cref="InvalidOperationException">The environment variable <c>PULUMI_ERROR_OUTPUT_STRING</c> is <c>1</c> or <c>true</c>.</exception>
    public override string ToString()
    {
        if (EnvironmentSwitch.IsOn("PULUMI_ERROR_OUTPUT_STRING"))
            throw new InvalidOperationException(ToStringText);
        Deployment.Current?.Logger.Warn(ToStringText);
        return ToStringText;
    }

    async Task<OutputData<object?>> IOutput.GetDataAsync()
    {
        var data = await DataTask.ConfigureAwait(false);
        return data.With<object?>(data.Value);
    }

    private static ValueTask<OutputData<TResult>> DataAsync<TResult>(Output<TResult>? output)
        => output is null ? ValueTask.FromResult(OutputData<TResult>.Known(default!)) : new(output.DataTask);

    private async Task<OutputData<TResult>> ApplyAsync<TResult>(Func<T, ValueTask<OutputData<TResult>>> func)
    {
        var data = await DataTask.ConfigureAwait(false);
        if (!data.IsKnown)
            return OutputData<TResult>.Unknown(data.IsSecret, data.Resources);
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var result = await func(data.Value).ConfigureAwait(false);
        return result.After(data);
    }
}
