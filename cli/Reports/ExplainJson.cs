using System.Text.Json;
using Infra.Catalog;

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
        json.WriteEndObject();
    });

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
