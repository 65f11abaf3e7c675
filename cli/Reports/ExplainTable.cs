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
    }

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
