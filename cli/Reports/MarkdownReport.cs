using System.Text;
using Dbready.Checklists;

namespace Dbready.Reports;

/// <summary>A gate's result as a pull request comment.</summary>
internal static class MarkdownReport
{
    /// <summary>The document.</summary>
    public static string Write(GateReport report)
    {
        var text = new StringBuilder();
        text.Append("## ").Append(report.Verdict.Go ? "GO" : "NO-GO").Append(": database readiness of ")
            .Append(MarkdownText.Code($"{report.Project}/{report.Stack}")).Append("\n\n");
        foreach (var reason in report.Verdict.Reasons)
            text.Append("- ").Append(MarkdownText.Cell(reason)).Append('\n');
        if (!report.Verdict.Reasons.IsEmpty)
            text.Append('\n');
        text.Append(TableReport.Counts(report.Checks)).Append(".\n");
        foreach (var list in report.Checklists)
            AppendChecklist(text, list);
        if (report.Findings.IsEmpty)
            return text.ToString();
        text.Append("\n| Level | Rule | Resource and property | Found | Expected | Declared at | Next step |\n");
        text.Append("|---|---|---|---|---|---|---|\n");
        foreach (var finding in report.Findings)
            AppendRow(text, finding);
        return text.ToString();
    }

    static void AppendChecklist(StringBuilder text, ChecklistResult list)
    {
        text.Append("\n### ").Append(list.Heading).Append("\n\n| Status | Item | Evidence |\n|---|---|---|\n");
        foreach (var item in list.Items)
            text.Append("| ").Append(item.Word).Append(" | ").Append(MarkdownText.Cell(item.Text)).Append(" | ").Append(MarkdownText.Cell(item.Evidence)).Append(" |\n");
    }

    static void AppendRow(StringBuilder text, Finding finding)
    {
        text.Append("| ").Append(finding.IsExempt ? "exempted" : finding.Blocks ? $"**{finding.Level}**" : finding.Level)
            .Append(" | ").Append(MarkdownText.Code(finding.About))
            .Append(" | ").Append(MarkdownText.Code(finding.Subject))
            .Append(" | ").Append(MarkdownText.Code(finding.Unknown ? "unknown" : finding.Found))
            .Append(" | ").Append(MarkdownText.Cell(finding.Expected))
            .Append(" | ").Append(MarkdownText.Code(finding.Source?.ToString()))
            .Append(" | ").Append(MarkdownText.Cell(finding.NextStep)).Append(" |\n");
    }
}
