namespace Engine;

/// <summary>Why a preview is not whole.</summary>
/// <param name="Kind">What went wrong.</param>
/// <param name="Message">What happened, where, and what to do next; one or more lines, without secrets.</param>
public sealed record RunFailure(FailureKind Kind, string Message);
