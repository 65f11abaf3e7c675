namespace Testing.Servers;

/// <summary>This machine has no such server program and none could be obtained; the message says what was tried.</summary>
public sealed class ServerUnavailableException : Exception
{
    /// <summary>A program that cannot be had.</summary>
    /// <param name="message">What is missing, and what was tried.</param>
    public ServerUnavailableException(string message)
        : base(message)
    {
    }
}
