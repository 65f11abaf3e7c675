namespace Pulumi;

/// <summary>An argument: a plain value or an <see cref="Output{T}"/>.</summary>
public class Input<T> : IInput
{
    private readonly T plain;
    private readonly Output<T>? output;

    private protected Input(T value) => plain = value;

    private protected Input(Output<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        output = value;
        plain = default!;
    }

    object? IInput.Content => Content;

    private protected virtual object? Content => (object?)output ?? plain;

    /// <summary>A plain value as argument.</summary>
    public static implicit operator Input<T>(T value) => new(value);

    /// <summary>An output as argument.</summary>
    public static implicit operator Input<T>(Output<T> value) => new(value);

    /// <summary>The argument as output.</summary>
    public static implicit operator Output<T>(Input<T> input) => input.AsOutput();

    IOutput IInput.ToOutput() => AsOutput();

    internal virtual Output<T> AsOutput() => output ?? Output.Create(plain);

    /// <summary>The value, if it is a plain one.</summary>
    internal bool TryGetPlain(out T value)
    {
        value = plain;
        return output is null;
    }
}
