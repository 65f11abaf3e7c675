namespace Pulumi;

/// <summary>One output of another stack: a value, a secret value, or neither.</summary>
public sealed class StackReferenceOutputDetails
{
    /// <summary>The value; <see langword="null"/> when it is secret or missing.</summary>
    public object? Value { get; set; }

    /// <summary>The value in clear, when it is secret.</summary>
    public object? SecretValue { get; set; }
}
