namespace Pulumi;

/// <summary>A message could not be sent to the engine.</summary>
public class LogException : Exception
{
    /// <summary>A message could not be sent to the engine.</summary>
    public LogException(Exception exception)
        : base("Error occurred during logging", exception)
    {
    }
}
