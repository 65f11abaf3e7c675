using System.Text;

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
        return text.ToString();
    }
}
