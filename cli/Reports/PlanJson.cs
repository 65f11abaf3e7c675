using System.Text.Json;
using Engine;

namespace Dbready.Reports;

/// <summary>A preview's result for programs; docs/report.md describes the fields.</summary>
internal static class PlanJson
{
    /// <summary>The document.</summary>
    public static string Write(PlanReport report) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", JsonReport.Version);
        json.WriteString("kind", "preview");
        json.WriteString("project", report.Project);
        json.WriteString("stack", report.Stack);
        json.WriteOptional("failure", report.Failure);
        WriteCounts(json, report);
        json.WriteStartArray("steps");
        foreach (var resource in report.Resources)
            WriteStep(json, resource);
        json.WriteEndArray();
        json.WriteStartObject("outputs");
        foreach (var (name, value) in report.Outputs)
        {
            foreach (var (path, text) in PropertyText.Leaves(name, value))
                json.WriteString(path, text);
        }
        json.WriteEndObject();
        json.WriteEndObject();
    });

    static void WriteCounts(Utf8JsonWriter json, PlanReport report)
    {
        json.WriteStartObject("changeSummary");
        foreach (var op in PlanWords.Changing.Add(StepOp.Same))
        {
            if (report.Count(op) is > 0 and var count)
                json.WriteNumber(PlanWords.Of(op), count);
        }
        json.WriteEndObject();
    }

    static void WriteStep(Utf8JsonWriter json, PlannedResource resource)
    {
        json.WriteStartObject();
        json.WriteString("op", PlanWords.Of(resource.Op));
        json.WriteString("urn", resource.Urn);
        json.WriteString("type", resource.Type);
        json.WriteOptional("parent", resource.Parent);
        WritePaths(json, "diffReasons", resource.Changes);
        WritePaths(json, "replaceReasons", resource.Replacing);
        json.WriteEndObject();
    }

    static void WritePaths(Utf8JsonWriter json, string name, ImmutableArray<string> paths)
    {
        if (paths.IsEmpty)
            return;
        json.WriteStartArray(name);
        foreach (var path in paths)
            json.WriteStringValue(path);
        json.WriteEndArray();
    }
}
