namespace Pulumi.Experimental;

/// <summary>A message to the user.</summary>
public sealed class LogRequest
{
    /// <summary>A message to the user.</summary>
    public LogRequest(LogSeverity severity, string message, Urn? urn = null, int streamId = 0, bool ephemeral = false)
    {
        Severity = severity;
        Message = message;
        Urn = urn;
        StreamId = streamId;
        Ephemeral = ephemeral;
    }

    /// <summary>How grave it is. An error fails the deployment.</summary>
    public LogSeverity Severity { get; }

    /// <summary>The text; may end in the middle of a line when more follows on the same stream.</summary>
    public string Message { get; }

    /// <summary>The resource that it is about; null for the stack.</summary>
    public Urn? Urn { get; }

    /// <summary>Messages of one stream are shown together; 0 is none.</summary>
    public int StreamId { get; }

    /// <summary>Shown while the operation runs, not kept.</summary>
    public bool Ephemeral { get; }
}
