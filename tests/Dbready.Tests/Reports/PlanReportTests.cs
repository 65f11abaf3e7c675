using Dbready.Reports;
using Dbready.Tests.Support;
using Engine;

namespace Dbready.Tests.Reports;

public sealed class PlanReportTests
{
    static readonly PlanReport Planned = PlanReport.Of(Runs.Options, Runs.Planned);
    static readonly PlanReport Fresh = PlanReport.Of(Runs.Options, Runs.Fresh);

    [Fact]
    public void Table_of_a_new_stack_matches_its_golden_file() => Golden.Matches("preview-new.txt", Table(Fresh));

    [Fact]
    public void Table_of_changes_matches_its_golden_file() => Golden.Matches("preview-changes.txt", Table(Planned));

    [Fact]
    public void Json_matches_its_golden_file() => Golden.Matches("preview-changes.json", PlanJson.Write(Planned));

    [Fact]
    public void Markdown_matches_its_golden_file() => Golden.Matches("preview-changes.md", PlanMarkdown.Write(Planned));

    [Fact]
    public void Default_providers_are_neither_shown_nor_counted()
    {
        Assert.Equal(4, Fresh.Count(StepOp.Create));
        Assert.DoesNotContain("pulumi:providers", Table(Fresh), StringComparison.Ordinal);
    }

    [Fact]
    public void Secrets_appear_in_no_format()
    {
        var all = Table(Planned) + PlanJson.Write(Planned) + PlanMarkdown.Write(Planned);
        Assert.DoesNotContain("planted-password", all, StringComparison.Ordinal);
        Assert.Contains("url: [secret]", all, StringComparison.Ordinal);
    }

    static string Table(PlanReport report)
    {
        var screen = new Screen();
        PlanTable.Write(report, screen.Terminal);
        return screen.Output;
    }
}
