using System.Text.Json;

namespace Dbready.Reports;

/// <summary>A gate's result for programs. Fields are added, never renamed or removed, within one <see cref="Version"/>; docs/report.md describes them.</summary>
internal static class JsonReport
{
    /// <summary>Version of the document's shape.</summary>
    public const int Version = 1;

    /// <summary>The document.</summary>
    public static string Write(GateReport report) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteString("kind", "gate");
        json.WriteString("project", report.Project);
        json.WriteString("stack", report.Stack);
        WriteVerdict(json, report.Verdict);
        json.WriteNumber("resources", report.Resources);
        WriteCounts(json, report.Checks);
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
            WriteFinding(json, finding);
        json.WriteEndArray();
        json.WriteStartArray("rules");
        foreach (var rule in report.Rules)
            WriteRule(json, rule);
        json.WriteEndArray();
        json.WriteStartArray("notApplicable");
        foreach (var exclusion in report.NotApplicable)
            WriteExclusion(json, exclusion);
        json.WriteEndArray();
        if (report.Gate is not null)
            WriteGate(json, report);
        json.WriteEndObject();
    });

    static void WriteGate(Utf8JsonWriter json, GateReport report)
    {
        json.WriteString("gate", report.Gate);
        json.WriteStartArray("checklists");
        foreach (var list in report.Checklists)
        {
            json.WriteStartObject();
            json.WriteString("id", list.Id);
            json.WriteString("title", list.Title);
            json.WriteStartArray("items");
            foreach (var item in list.Items)
            {
                json.WriteStartObject();
                json.WriteString("text", item.Text);
                json.WriteString("status", item.Word);
                json.WriteString("evidence", item.Evidence);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void WriteVerdict(Utf8JsonWriter json, Verdict verdict)
    {
        json.WriteStartObject("verdict");
        json.WriteBoolean("go", verdict.Go);
        json.WriteStartArray("reasons");
        foreach (var reason in verdict.Reasons)
            json.WriteStringValue(reason);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteCounts(Utf8JsonWriter json, CheckCounts checks)
    {
        json.WriteStartObject("checks");
        json.WriteNumber("compliant", checks.Compliant);
        json.WriteNumber("violated", checks.Violated);
        json.WriteNumber("unknown", checks.Unknown);
        json.WriteNumber("notApplicable", checks.NotApplicable);
        json.WriteNumber("exempted", checks.Exempted);
        json.WriteEndObject();
    }

    static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteString("level", finding.Level);
        json.WriteString("outcome", finding.IsExempt ? "exempted" : finding.Unknown ? "unknown" : "violated");
        json.WriteOptional("undecidedRule", finding.Undecided);
        json.WriteString("resource", finding.Resource);
        json.WriteOptional("urn", finding.Urn);
        json.WriteOptional("property", finding.Property);
        json.WriteOptional("found", finding.Found);
        json.WriteOptional("expected", finding.Expected);
        json.WriteOptional("nextStep", finding.NextStep);
        json.WriteString("message", finding.Message);
        if (finding.Source is { } source)
        {
            json.WriteStartObject("source");
            json.WriteString("file", source.File);
            json.WriteNumber("line", source.Line);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    static void WriteRule(Utf8JsonWriter json, RuleInfo rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("pack", rule.Pack);
        json.WriteOptional("title", rule.Title);
        json.WriteString("level", rule.Level);
        json.WriteOptional("severity", rule.Severity);
        json.WriteOptional("help", rule.HelpUri);
        json.WriteEndObject();
    }

    static void WriteExclusion(Utf8JsonWriter json, Exclusion exclusion)
    {
        json.WriteStartObject();
        json.WriteString("rule", exclusion.Rule);
        json.WriteOptional("urn", exclusion.Urn);
        json.WriteString("reason", exclusion.Reason);
        json.WriteEndObject();
    }
}
