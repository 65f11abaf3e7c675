namespace Engine;

/// <summary>Something that program, pack or an input check had to say.</summary>
/// <param name="Severity">How bad it is.</param>
/// <param name="Urn">The resource it is about; empty for the stack.</param>
/// <param name="Message">What is said.</param>
public sealed record Diagnostic(DiagnosticSeverity Severity, string Urn, string Message);
