using Dbready.Text;

namespace Dbready.Reports;

/// <summary>GO or NO-GO, with reasons.</summary>
internal sealed record Verdict(bool Go, ImmutableArray<string> Reasons)
{
    /// <summary>The gate is open only when every pack ran to its end and nothing mandatory is violated or undecided.</summary>
    public static Verdict Of(ImmutableArray<Finding> findings, ImmutableArray<string> failures)
    {
        var reasons = failures.Select(Line.First).ToImmutableArray().ToBuilder();
        AddReason(reasons, [.. findings.Where(finding => finding.Blocks && !finding.Unknown)], "mandatory violation", "mandatory violations");
        AddReason(reasons, [.. findings.Where(finding => finding.Blocks && finding.Unknown)], "mandatory check undecided", "mandatory checks undecided");
        return new Verdict(reasons.Count == 0, reasons.ToImmutable());
    }

    static void AddReason(ImmutableArray<string>.Builder reasons, Finding[] findings, string one, string many)
    {
        if (findings.Length == 0)
            return;
        var rules = string.Join(", ", findings.Select(finding => finding.About).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        reasons.Add($"{findings.Length} {(findings.Length == 1 ? one : many)} ({rules})");
    }
}
