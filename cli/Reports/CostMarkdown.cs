using System.Globalization;
using System.Text;
using Infra.Sizing.Cost;

namespace Dbready.Reports;

/// <summary>Costs as Markdown.</summary>
internal static class CostMarkdown
{
    /// <summary>The document.</summary>
    public static string Write(CostReport report)
    {
        var text = new StringBuilder();
        text.Append("## Cost of ").Append(MarkdownText.Code(report.Stack)).Append('\n');
        if (report.OtherEstimate is { } other)
            AppendDifferences(text, report, other);
        else
            AppendEstimate(text, report.Estimate);
        text.Append("\nList prices of ").Append(report.Estimate.AsOf).Append(". ").Append(CostReport.NotIncluded).Append('\n');
        if (report.BudgetUsd is { } budget)
        {
            text.Append("\n**").Append(report.Reasons.Count == 0 ? "GO" : "NO-GO").Append("**, budget ").Append(CostReport.Usd(budget)).Append('\n');
            foreach (var reason in report.Reasons)
                text.Append("- ").Append(MarkdownText.Cell(reason)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Appends an estimate, line by line.</summary>
    public static void AppendEstimate(StringBuilder text, CostEstimate estimate)
    {
        text.Append("\n| Server | Item | Units | A month |\n|---|---|---|---|\n");
        foreach (var line in estimate.Lines)
        {
            text.Append("| ").Append(CostReport.Owner(line.Server)).Append(" | ").Append(MarkdownText.Cell(line.Item))
                .Append(" | ").Append(line.Quantity.ToString("0.###", CultureInfo.InvariantCulture)).Append(line.Price is { } price ? $" x {price.Unit}" : "")
                .Append(" | ").Append(CostReport.Range(line.MonthlyUsd, line.MostUsd)).Append(" |\n");
        }

        text.Append("| **total** | | | ").Append(CostReport.Range(estimate.TotalUsd, estimate.MostUsd)).Append(" |\n");
    }

    static void AppendDifferences(StringBuilder text, CostReport report, CostEstimate other)
    {
        text.Append("\n| Server | Item | ").Append(MarkdownText.Code(report.Stack)).Append(" | ").Append(MarkdownText.Code(report.Other)).Append(" | Change |\n|---|---|---|---|---|\n");
        foreach (var line in report.Differences)
        {
            text.Append("| ").Append(CostReport.Owner(line.Server)).Append(" | ").Append(MarkdownText.Cell(line.Item)).Append(" | ").Append(CostReport.Usd(line.Usd ?? 0))
                .Append(" | ").Append(CostReport.Usd(line.OtherUsd ?? 0)).Append(" | ").Append(CostReport.Change(line.ChangeUsd)).Append(" |\n");
        }

        text.Append("| **total** | | ").Append(CostReport.Usd(report.Estimate.TotalUsd)).Append(" | ").Append(CostReport.Usd(other.TotalUsd)).Append(" | ")
            .Append(CostReport.Change(other.TotalUsd - report.Estimate.TotalUsd)).Append(" |\n");
    }
}
