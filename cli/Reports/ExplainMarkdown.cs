using System.Text;
using Infra.Sizing;

namespace Dbready.Reports;

/// <summary>An explanation as Markdown.</summary>
internal static class ExplainMarkdown
{
    /// <summary>The document.</summary>
    public static string Write(ExplainReport report)
    {
        var text = new StringBuilder();
        text.Append("## ").Append(MarkdownText.Code(report.Service)).Append(" in ").Append(MarkdownText.Code(report.Stack))
            .Append(", on server ").Append(MarkdownText.Code(report.Server)).Append("\n\n| Setting | Value | From |\n|---|---|---|\n");
        foreach (var value in report.ServiceValues.Concat(report.ServerValues).Concat(report.EnvironmentValues))
        {
            text.Append("| ").Append(MarkdownText.Code(value.Path))
                .Append(" | ").Append(MarkdownText.Code(value.Text))
                .Append(" | ").Append(MarkdownText.Cell(value.Origin.ToString())).Append(" |\n");
        }

        AppendBudget(text, report.Budget);
        AppendCapacity(text, report.Capacity);
        CostMarkdown.AppendEstimate(text, report.Cost);
        return text.ToString();
    }

    static void AppendCapacity(StringBuilder text, IReadOnlyList<CapacityLine> lines)
    {
        if (lines.Count == 0)
            return;
        text.Append("\n| Load | Declared | Asked for | Enough |\n|---|---|---|---|\n");
        foreach (var line in lines)
            text.Append("| ").Append(line.Item).Append(" | ").Append(line.Declared).Append(" | ").Append(line.Wanted).Append(" | ").Append(line.IsEnough ? "yes" : "**no**").Append(" |\n");
    }

    static void AppendBudget(StringBuilder text, Budget budget)
    {
        text.Append("\n| Connections | Kind | At most |\n|---|---|---|\n");
        foreach (var line in budget.Lines)
            text.Append("| ").Append(MarkdownText.Code(line.Name)).Append(" | ").Append(line.Kind).Append(" | ").Append(line.Connections).Append(" |\n");
        text.Append("| **total** | ").Append(budget.Fits ? "fits" : "**does not fit**").Append(" | ").Append(budget.Total).Append(" |\n")
            .Append("| usable of ").Append(budget.MaxConnections).Append(" | | ").Append(budget.Usable).Append(" |\n");
    }
}
