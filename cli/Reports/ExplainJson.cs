using System.Text.Json;
using Infra.Catalog;
using Infra.Sizing;

namespace Dbready.Reports;

/// <summary>An explanation for programs; docs/report.md describes the fields.</summary>
internal static class ExplainJson
{
    /// <summary>The document.</summary>
    public static string Write(ExplainReport report) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", JsonReport.Version);
        json.WriteString("kind", "explain");
        json.WriteString("stack", report.Stack);
        json.WriteString("service", report.Service);
        json.WriteString("server", report.Server);
        json.WriteStartArray("values");
        foreach (var value in report.ServiceValues.Concat(report.ServerValues).Concat(report.EnvironmentValues))
            WriteValue(json, value);
        json.WriteEndArray();
        WriteBudget(json, report.Budget);
        WriteCapacity(json, report.Capacity);
        CostJson.WriteEstimate(json, "cost", report.Cost);
        json.WriteEndObject();
    });

    static void WriteCapacity(Utf8JsonWriter json, IReadOnlyList<CapacityLine> lines)
    {
        json.WriteStartArray("capacity");
        foreach (var line in lines)
        {
            json.WriteStartObject();
            json.WriteString("item", line.Item);
            json.WriteString("declared", line.Declared);
            json.WriteString("wanted", line.Wanted);
            json.WriteBoolean("enough", line.IsEnough);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void WriteBudget(Utf8JsonWriter json, Budget budget)
    {
        json.WriteStartObject("connections");
        json.WriteNumber("maxConnections", budget.MaxConnections);
        json.WriteNumber("superuserReserved", budget.SuperuserReserved);
        json.WriteNumber("reserved", budget.Reserved);
        json.WriteNumber("headroomPercent", budget.HeadroomPercent);
        json.WriteNumber("usable", budget.Usable);
        json.WriteNumber("total", budget.Total);
        json.WriteStartArray("lines");
        foreach (var line in budget.Lines)
        {
            json.WriteStartObject();
            json.WriteString("name", line.Name);
            json.WriteString("kind", line.Kind);
            json.WriteNumber("connections", line.Connections);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteValue(Utf8JsonWriter json, EffectiveValue value)
    {
        json.WriteStartObject();
        json.WriteString("path", value.Path);
        json.WriteString("value", value.Text);
        if (value.Origin.Position is { } position)
        {
            json.WriteStartObject("source");
            json.WriteString("file", position.File);
            json.WriteNumber("line", position.Line);
            json.WriteEndObject();
        }
        else
        {
            json.WriteString("default", value.Origin.ToString());
        }
        json.WriteEndObject();
    }
}
