namespace Pulumi.Policy;

/// <summary>Reports a violation. Never put the value of a secret into the message.</summary>
/// <param name="message">What was found, what is allowed, what to do next; sent as it is.</param>
/// <param name="urn">The resource. Default: the one that is judged, or the stack.</param>
public delegate void ReportViolation(string message, string? urn = null);
