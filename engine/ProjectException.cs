namespace Engine;

/// <summary>A project, stack or state file cannot be used. The message names the file and what to change.</summary>
public sealed class ProjectException : Exception
{
    /// <summary>A fault with its message.</summary>
    public ProjectException(string message)
        : base(message)
    {
    }

    /// <summary>A fault caused by another exception.</summary>
    public ProjectException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
