namespace Pulumi;

/// <summary>An <see cref="Input{T}"/> of any type.</summary>
internal interface IInput
{
    /// <summary>What the input holds: a plain value, an output, or a collection of inputs. Secrets inside a collection stay where they are.</summary>
    object? Content { get; }

    /// <summary>The whole input as one output.</summary>
    IOutput ToOutput();
}
