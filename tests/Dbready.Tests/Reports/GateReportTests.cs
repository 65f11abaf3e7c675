using System.Text.Json;
using System.Xml.Linq;
using Dbready.Reports;
using Dbready.Tests.Support;

namespace Dbready.Tests.Reports;

public sealed class GateReportTests
{
    public static TheoryData<string> Names => ["go", "no-go", "broken", "production"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Table_matches_its_golden_file(string name) => Golden.Matches($"gate-{name}.txt", Table(name, 120));

    [Theory]
    [MemberData(nameof(Names))]
    public void Table_fits_80_columns(string name)
    {
        var text = Table(name, 80);
        Golden.Matches($"gate-{name}-80.txt", text);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Json_matches_its_golden_file(string name) => Golden.Matches($"gate-{name}.json", JsonReport.Write(Report(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Markdown_matches_its_golden_file(string name) => Golden.Matches($"gate-{name}.md", MarkdownReport.Write(Report(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Sarif_matches_its_golden_file(string name) => Golden.Matches($"gate-{name}.sarif", SarifReport.Write(Report(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Junit_matches_its_golden_file(string name) => Golden.Matches($"gate-{name}.xml", JunitReport.Write(Report(name)));

    [Fact]
    public void Colour_is_written_only_where_the_terminal_has_it()
    {
        var screen = new Screen(colour: true);
        TableReport.Write(Samples.NoGo, screen.Terminal);
        Assert.Contains("\e[31mNO-GO\e[0m", screen.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\e", Table("no-go", 120), StringComparison.Ordinal);
    }

    [Fact]
    public void Sarif_result_keeps_its_fingerprint_when_line_and_value_change()
    {
        var finding = Samples.NoGo.Findings[0];
        var moved = Samples.NoGo with { Findings = [finding with { Found = "null", Source = new SourceLine("stacks/prod.yaml", 99) }] };
        Assert.Equal(Fingerprint(Samples.NoGo), Fingerprint(moved));
    }

    [Fact]
    public void Junit_counts_are_those_of_its_cases()
    {
        var suite = XDocument.Parse(JunitReport.Write(Samples.NoGo)).Root!.Element("testsuite")!;
        Assert.Equal(suite.Elements("testcase").Count(), (int)suite.Attribute("tests")!);
        Assert.Equal(suite.Descendants("failure").Count(), (int)suite.Attribute("failures")!);
        Assert.Equal(suite.Descendants("skipped").Count(), (int)suite.Attribute("skipped")!);
    }

    static string? Fingerprint(GateReport report)
    {
        using var document = JsonDocument.Parse(SarifReport.Write(report));
        return document.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("partialFingerprints").GetProperty("dbreadyFinding/v1").GetString();
    }

    static string Table(string name, int width)
    {
        var screen = new Screen(width);
        TableReport.Write(Report(name), screen.Terminal);
        return screen.Output;
    }

    static GateReport Report(string name) => name switch
    {
        "go" => Samples.Go,
        "broken" => Samples.Broken,
        "production" => Samples.Production,
        _ => Samples.NoGo,
    };
}
