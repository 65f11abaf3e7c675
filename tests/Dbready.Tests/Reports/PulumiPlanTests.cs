using Dbready.Reports;
using Testing;

namespace Dbready.Tests.Reports;

/// <summary>The file was written by <c>pulumi preview --json</c> of version 3.259.0: one database is new, one is replaced, one is gone.</summary>
public sealed class PulumiPlanTests
{
    static readonly string Recorded = Repository.PathOf("tests", "Dbready.Tests", "Reports", "plans", "preview.json");

    [Fact]
    public void Load_reads_operation_cause_and_age()
        => Assert.Equal(
            [("same", null, "2026-11-01"), ("create", null, null), ("replace", "storageEncrypted", "2026-11-01"), ("delete", null, "2026-11-01")],
            PulumiPlan.Load(Recorded).Select(step => (step.Operation, step.Cause, step.Created?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void Findings_are_those_of_the_rules_over_a_plan()
        => Assert.Equal(
            ["no-database-replacement auth mandatory", "no-database-replacement orders mandatory", "old-database-retained-during-cutover auth advisory"],
            PlanRules.Judge(PulumiPlan.Load(Recorded), [], _ => true, (_, _) => null)
                .Select(finding => $"{finding.Rule} {finding.Urn[(finding.Urn.LastIndexOf(':') + 1)..]} {finding.Level}").Order());

    [Fact]
    public void Rule_that_does_not_count_is_left_out()
        => Assert.All(PlanRules.Judge(PulumiPlan.Load(Recorded), [], rule => rule != "no-database-replacement", (_, _) => null), finding => Assert.Equal("old-database-retained-during-cutover", finding.Rule));

    [Fact]
    public void Other_files_are_wrong_use()
    {
        using var folder = new ScratchFolder();
        var file = Path.Combine(folder.Path, "state.json");
        File.WriteAllText(file, "{\"version\": 3}");
        Assert.StartsWith($"--plan {file}: not a plan:", Assert.Throws<UsageException>(() => PulumiPlan.Load(file)).Message, StringComparison.Ordinal);
        Assert.Throws<UsageException>(() => PulumiPlan.Load(Path.Combine(folder.Path, "missing.json")));
    }
}
