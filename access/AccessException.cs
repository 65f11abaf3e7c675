namespace Access;

/// <summary>An operation that was refused, with what a person needs to go on. Never holds a secret.</summary>
internal sealed class AccessException : Exception
{
    public AccessException(string message)
        : base(message)
    {
    }

    public AccessException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
