namespace Dbready.Reports;

/// <summary>Outcomes of all checks; one check is one rule on one resource, or one stack rule on the stack.</summary>
internal sealed record CheckCounts(int Compliant, int Violated, int Unknown, int NotApplicable, int Exempted = 0);
