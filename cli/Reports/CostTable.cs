using System.Globalization;
using Dbready.Text;
using Infra.Sizing.Cost;

namespace Dbready.Reports;

/// <summary>Costs for people.</summary>
internal static class CostTable
{
    /// <summary>Writes the report.</summary>
    public static void Write(CostReport report, Terminal terminal)
    {
        if (report.OtherEstimate is { } other)
            WriteDifferences(report, other, terminal);
        else
            WriteLines(report.Estimate, $"cost of {report.Stack}", terminal);
        terminal.Out.WriteLine($"List prices of {report.Estimate.AsOf}. {CostReport.NotIncluded}");
        if (report.BudgetUsd is not { } budget)
            return;
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(terminal.Paint(report.Reasons.Count == 0 ? "GO" : "NO-GO", report.Reasons.Count == 0 ? Ink.Green : Ink.Red));
        foreach (var reason in report.Reasons)
            terminal.Out.WriteLine($"  - {reason}");
        if (report.Reasons.Count == 0)
            terminal.Out.WriteLine($"  - {CostReport.Usd(report.Estimate.TotalUsd)} a month, budget {CostReport.Usd(budget)}");
    }

    /// <summary>Writes an estimate, line by line.</summary>
    public static void WriteLines(CostEstimate estimate, string title, Terminal terminal)
    {
        var table = new TextTable(title, "ITEM", "UNITS", "A UNIT", "A MONTH");
        foreach (var line in estimate.Lines)
        {
            table.Add(
                CostReport.Owner(line.Server), line.Item, Units(line),
                new Cell(UnitPrice(line.Price), line.Price is { IsEstimate: false } ? Ink.Plain : Ink.Faint),
                CostReport.Range(line.MonthlyUsd, line.MostUsd));
        }

        table.Add("total", "", "", "", CostReport.Range(estimate.TotalUsd, estimate.MostUsd));
        table.Write(terminal);
    }

    static void WriteDifferences(CostReport report, CostEstimate other, Terminal terminal)
    {
        var table = new TextTable($"cost of {report.Stack} and {report.Other}", "ITEM", report.Stack, report.Other!, "CHANGE");
        foreach (var line in report.Differences)
            table.Add(CostReport.Owner(line.Server), line.Item, CostReport.Usd(line.Usd ?? 0), CostReport.Usd(line.OtherUsd ?? 0), CostReport.Change(line.ChangeUsd));
        table.Add("total", "", CostReport.Usd(report.Estimate.TotalUsd), CostReport.Usd(other.TotalUsd), CostReport.Change(other.TotalUsd - report.Estimate.TotalUsd));
        table.Write(terminal);
    }

    /// <summary>How many of which unit: <c>1460 hours</c> reads as <c>1460 x hour</c>.</summary>
    static string Units(CostLine line) => line.Price is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{line.Quantity:0.###} x {line.Price.Unit}");

    static string UnitPrice(Price? price) =>
        price is null ? "unknown" : string.Create(CultureInfo.InvariantCulture, $"{price.Usd:0.######}{(price.IsEstimate ? " (estimated)" : "")}");
}
