using System.Globalization;
using Dbready.Text;
using Infra.Catalog;

namespace Dbready.Reports;

/// <summary>An explanation for people.</summary>
internal static class ExplainTable
{
    /// <summary>Writes the report.</summary>
    public static void Write(ExplainReport report, Terminal terminal)
    {
        terminal.Out.WriteLine($"Service {report.Service} in {report.Stack}, on server {report.Server}");
        WriteValues($"services.{report.Service}", report.ServiceValues, terminal);
        WriteValues($"servers.{report.Server}", report.ServerValues, terminal);
        WriteValues("", report.EnvironmentValues, terminal);
        WriteBudget(report, terminal);
        WriteCapacity(report, terminal);
        terminal.Out.WriteLine();
        CostTable.WriteLines(report.Cost, "cost", terminal);
    }

    static void WriteCapacity(ExplainReport report, Terminal terminal)
    {
        if (report.Capacity.Count == 0)
            return;
        terminal.Out.WriteLine();
        var table = new TextTable("load", "DECLARED", "ASKED FOR");
        foreach (var line in report.Capacity)
            table.Add(line.Item, new Cell(line.Declared, line.IsEnough ? Ink.Plain : Ink.Red), line.Wanted);
        table.Write(terminal);
    }

    static void WriteBudget(ExplainReport report, Terminal terminal)
    {
        var budget = report.Budget;
        terminal.Out.WriteLine();
        var table = new TextTable($"connections on {report.Server}", "KIND", "AT MOST");
        foreach (var line in budget.Lines)
            table.Add(line.Name, line.Kind, Number(line.Connections));
        table.Add("total", budget.Fits ? "fits" : "does not fit", new Cell(Number(budget.Total), budget.Fits ? Ink.Green : Ink.Red));
        table.Add("usable", "", Number(budget.Usable));
        table.Write(terminal);
        terminal.Out.WriteLine(
            $"usable: {Number(budget.MaxConnections)} - {Number(budget.SuperuserReserved + budget.Reserved)} reserved, less {Number(budget.HeadroomPercent)} % headroom");
    }

    static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    static void WriteValues(string section, ImmutableArray<EffectiveValue> values, Terminal terminal)
    {
        if (values.IsEmpty)
            return;
        terminal.Out.WriteLine();
        var table = new TextTable(section.Length == 0 ? "environment" : section, "VALUE", "FROM");
        foreach (var value in values)
            table.Add(section.Length == 0 ? value.Path : value.Path[(section.Length + 1)..], value.Text, new Cell(value.Origin.ToString(), value.Origin.Position is null ? Ink.Faint : Ink.Plain));
        table.Write(terminal);
    }
}
