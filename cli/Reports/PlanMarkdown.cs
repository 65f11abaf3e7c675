using System.Globalization;
using System.Text;
using Engine;

namespace Dbready.Reports;

/// <summary>A preview's result as a pull request comment: counts, and what changes.</summary>
internal static class PlanMarkdown
{
    /// <summary>The document.</summary>
    public static string Write(PlanReport report)
    {
        var text = new StringBuilder();
        text.Append("## Preview of ").Append(MarkdownText.Code($"{report.Project}/{report.Stack}")).Append("\n\n");
        if (report.Failure is not null)
            text.Append("**Failed**: ").Append(MarkdownText.Cell(report.Failure)).Append("\n\n");
        text.Append("| Plan | Type | Name | Properties |\n|---|---|---|---|\n");
        foreach (var resource in report.Resources.Where(resource => resource.Op != StepOp.Same))
        {
            text.Append("| ").Append(PlanWords.Of(resource.Op))
                .Append(" | ").Append(MarkdownText.Code(resource.Type))
                .Append(" | ").Append(MarkdownText.Code(resource.Name))
                .Append(" | ").Append(MarkdownText.Code(resource.ChangeText)).Append(" |\n");
        }
        var counts = PlanWords.Changing.Select(op => (Word: "to " + PlanWords.Of(op), Count: report.Count(op)))
            .Append((Word: "unchanged", Count: report.Count(StepOp.Same)))
            .Where(pair => pair.Count > 0)
            .Select(pair => pair.Count.ToString(CultureInfo.InvariantCulture) + " " + pair.Word);
        return text.Append('\n').Append(string.Join(", ", counts)).Append(".\n").ToString();
    }
}
