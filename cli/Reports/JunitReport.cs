using System.Globalization;
using System.Text;
using System.Xml;

namespace Dbready.Reports;

/// <summary>
/// A gate's result as JUnit XML: one test case per rule, or one per finding where a rule has some. What closes the gate fails;
/// what is advisory passes with its message as output; a rule that applies nowhere is skipped.
/// </summary>
internal static class JunitReport
{
    static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true };

    /// <summary>The document.</summary>
    public static string Write(GateReport report)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (var xml = XmlWriter.Create(text, Settings))
            WriteSuites(xml, report);
        return text.Append('\n').ToString();
    }

    static void WriteSuites(XmlWriter xml, GateReport report)
    {
        var quiet = report.Rules.Where(rule => report.Findings.All(finding => finding.Rule != rule.Id)).ToList();
        var skipped = quiet.ToDictionary(rule => rule, rule => SkipReason(report, rule.Id));
        xml.WriteStartElement("testsuites");
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", $"dbready gate {report.Project}/{report.Stack}");
        WriteCount(xml, "tests", report.Failures.Length + report.Findings.Length + quiet.Count);
        WriteCount(xml, "failures", report.Findings.Count(finding => finding.Blocks));
        WriteCount(xml, "errors", report.Failures.Length);
        WriteCount(xml, "skipped", skipped.Count(pair => pair.Value is not null));
        foreach (var failure in report.Failures)
            WriteCase(xml, "gate", "run", "error", failure, failure);
        foreach (var finding in report.Findings)
            WriteCase(xml, finding.Rule, finding.Subject, finding.Blocks ? "failure" : "system-out", finding.Message, Details(finding));
        foreach (var rule in quiet)
            WriteCase(xml, rule.Id, rule.Title.Length > 0 ? rule.Title : rule.Id, skipped[rule] is null ? null : "skipped", skipped[rule] ?? "", "");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Why a rule without findings judged nothing; null when it may have judged something.</summary>
    static string? SkipReason(GateReport report, string rule)
    {
        var reasons = report.NotApplicable.Where(exclusion => exclusion.Rule == rule).Select(exclusion => exclusion.Reason).ToList();
        return reasons.Count > 0 && reasons.Count >= report.Resources ? reasons[0] : null;
    }

    static void WriteCase(XmlWriter xml, string rule, string name, string? element, string message, string details)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Clean(rule));
        xml.WriteAttributeString("name", Clean(name));
        if (element is not null)
        {
            xml.WriteStartElement(element);
            if (element != "system-out")
                xml.WriteAttributeString("message", Clean(message));
            if (details.Length > 0)
                xml.WriteString(Clean(details));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    static string Details(Finding finding) =>
        finding.Message + (finding.Source is { } source ? $"\nDeclared at {source}" : "") + (finding.Urn.Length > 0 ? $"\n{finding.Urn}" : "");

    static void WriteCount(XmlWriter xml, string name, int count) =>
        xml.WriteAttributeString(name, count.ToString(CultureInfo.InvariantCulture));

    /// <summary>XML 1.0 has no way to write most control characters.</summary>
    static string Clean(string text) =>
        text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Select(letter => XmlConvert.IsXmlChar(letter) ? letter : '\uFFFD'));
}
