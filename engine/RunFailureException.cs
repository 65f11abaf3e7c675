namespace Engine;

/// <summary>Carries a failure to where the run ends.</summary>
internal sealed class RunFailureException(RunFailure failure, Exception? innerException = null) : Exception(failure.Message, innerException)
{
    public RunFailureException(FailureKind kind, string message, Exception? innerException = null)
        : this(new RunFailure(kind, message), innerException)
    {
    }

    public RunFailure Failure { get; } = failure;
}
