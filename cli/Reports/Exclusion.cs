namespace Dbready.Reports;

/// <summary>A check that does not apply, and why.</summary>
internal sealed record Exclusion(string Rule, string Urn, string Reason);
