using Dbready.Checklists;
using Dbready.Text;

namespace Dbready.Reports;

/// <summary>A gate's result for people: findings, next steps, counts, verdict.</summary>
internal static class TableReport
{
    /// <summary>Writes the report.</summary>
    public static void Write(GateReport report, Terminal terminal)
    {
        WriteFindings(report, terminal);
        WriteNextSteps(report, terminal);
        WriteChecklists(report, terminal);
        terminal.Out.WriteLine(
            $"{report.Project}/{report.Stack}: {Plural.Of(report.Resources, "resource")}, {Plural.Of(report.Rules.Length, "rule")}");
        terminal.Out.WriteLine(Counts(report.Checks));
        WriteVerdict(report.Verdict, terminal);
    }

    /// <summary>The counts in one line, as all texts show them.</summary>
    public static string Counts(CheckCounts checks) =>
        $"Checks: {checks.Compliant} compliant, {checks.Violated} violated, {checks.Unknown} unknown, {checks.NotApplicable} not applicable{(checks.Exempted > 0 ? $", {checks.Exempted} exempted" : "")}";

    static void WriteFindings(GateReport report, Terminal terminal)
    {
        if (report.Findings.IsEmpty)
            return;
        var table = new TextTable("LEVEL", "RULE", "RESOURCE.PROPERTY", "FOUND", "EXPECTED", "DECLARED AT");
        foreach (var finding in report.Findings)
        {
            table.Add(
                new Cell(finding.IsExempt ? "exempted" : finding.Level, finding.Blocks ? Ink.Red : Ink.Yellow),
                finding.About,
                finding.Subject,
                finding.Unknown ? "unknown" : finding.Found ?? "",
                finding.Expected ?? "",
                finding.Source?.ToString() ?? "");
        }
        table.Write(terminal);
        terminal.Out.WriteLine();
    }

    static void WriteNextSteps(GateReport report, Terminal terminal)
    {
        if (report.Findings.IsEmpty)
            return;
        terminal.Out.WriteLine(terminal.Paint("Next steps", Ink.Bold));
        foreach (var finding in report.Findings)
            WriteItem($"{finding.Subject} ({finding.About}): {finding.NextStep.ReplaceLineEndings(" ")}", terminal);
        terminal.Out.WriteLine();
    }

    static void WriteChecklists(GateReport report, Terminal terminal)
    {
        foreach (var list in report.Checklists)
        {
            terminal.Out.WriteLine(terminal.Paint(list.Heading, Ink.Bold));
            var table = new TextTable("STATUS", "ITEM", "EVIDENCE");
            foreach (var item in list.Items)
                table.Add(new Cell(item.Word, item.Status switch { ChecklistStatus.Pass => Ink.Green, ChecklistStatus.Fail => Ink.Red, _ => Ink.Yellow }), item.Text, item.Evidence);
            table.Write(terminal);
            terminal.Out.WriteLine();
        }
    }

    static void WriteVerdict(Verdict verdict, Terminal terminal)
    {
        terminal.Out.WriteLine(verdict.Go ? terminal.Paint("GO", Ink.Green) : terminal.Paint("NO-GO", Ink.Red));
        foreach (var reason in verdict.Reasons)
            WriteItem(reason, terminal);
    }

    static void WriteItem(string text, Terminal terminal)
    {
        var lines = TextTable.Wrap(text, terminal.Width - 4);
        for (var i = 0; i < lines.Count; i++)
            terminal.Out.WriteLine((i == 0 ? "  - " : "    ") + lines[i]);
    }
}
