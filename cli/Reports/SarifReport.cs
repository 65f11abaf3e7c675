using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Dbready.Reports;

/// <summary>A gate's result as SARIF 2.1.0 (OASIS), for code scanning: one result per finding, at its catalogue line.</summary>
internal static class SarifReport
{
    /// <summary>The document.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="pages">Where the pages that rules name are; their own words when left out.</param>
    public static string Write(GateReport report, Uri? pages = null) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, report, pages);
        WriteInvocation(json, report);
        json.WriteStartArray("results");
        foreach (var finding in report.Findings)
            WriteResult(json, finding, report);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    static void WriteTool(Utf8JsonWriter json, GateReport report, Uri? pages)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "dbready");
        json.WriteStartArray("rules");
        foreach (var rule in report.Rules)
            WriteRule(json, rule, pages);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WriteRule(Utf8JsonWriter json, RuleInfo rule, Uri? pages)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        if (rule.Title.Length > 0)
        {
            json.WriteStartObject("shortDescription");
            json.WriteString("text", rule.Title);
            json.WriteEndObject();
        }
        json.WriteOptional("helpUri", pages is null || rule.HelpUri.Length == 0 ? rule.HelpUri : new Uri(pages, rule.HelpUri).AbsoluteUri);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", LevelOf(rule.Level));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("pack", rule.Pack);
        json.WriteOptional("severity", rule.Severity);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WriteInvocation(Utf8JsonWriter json, GateReport report)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", report.Failures.IsEmpty);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var failure in report.Failures)
        {
            json.WriteStartObject();
            json.WriteString("level", "error");
            WriteMessage(json, failure);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    static void WriteResult(Utf8JsonWriter json, Finding finding, GateReport report)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule);
        var index = IndexOf(report.Rules, finding.Rule);
        if (index >= 0)
            json.WriteNumber("ruleIndex", index);
        json.WriteString("level", LevelOf(finding.Level));
        WriteMessage(json, finding.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        if (finding.Source is { } source)
            WritePhysicalLocation(json, source);
        WriteLogicalLocation(json, finding);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("dbreadyFinding/v1", Fingerprint(finding));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WritePhysicalLocation(Utf8JsonWriter json, SourceLine source)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri.EscapeDataString(source.File).Replace("%2F", "/", StringComparison.Ordinal));
        json.WriteString("uriBaseId", "%SRCROOT%");
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", source.Line);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WriteLogicalLocation(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("name", finding.Subject);
        json.WriteOptional("fullyQualifiedName", finding.Urn);
        json.WriteString("kind", "resource");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    static void WriteMessage(Utf8JsonWriter json, string text)
    {
        json.WriteStartObject("message");
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    static int IndexOf(ImmutableArray<RuleInfo> rules, string id)
    {
        for (var i = 0; i < rules.Length; i++)
        {
            if (rules[i].Id == id)
                return i;
        }
        return -1;
    }

    static string LevelOf(string level) => level == EnforcementLevels.Advisory ? "warning" : "error";

    /// <summary>Same rule, resource and property: same finding, wherever its line has moved to and whatever value it found.</summary>
    static string Fingerprint(Finding finding) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{finding.Rule}\n{finding.Urn}\n{finding.Property}")))[..32];
}
