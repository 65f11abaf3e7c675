namespace Pulumi;

/// <summary>A mistake of the program's user: only the message is shown, no stack trace.</summary>
public class RunException : Exception
{
    /// <summary>A mistake of the program's user.</summary>
    public RunException(string message)
        : base(message)
    {
    }

    /// <summary>A mistake of the program's user.</summary>
    public RunException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Properties with <see cref="OutputAttribute"/> that are no <see cref="Output{T}"/>.</summary>
    public static RunException OutputsHaveIncorrectType(IEnumerable<string> outputAttributeNames)
        => new($"Output(s) '{string.Join(", ", outputAttributeNames)}' have incorrect type. [Output] attributed properties must be instances of Output<T>.");
}
