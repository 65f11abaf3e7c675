using Dbready.Checklists;
using Dbready.Reports;
using Policies.Data;

namespace Dbready.Tests.Checklists;

public sealed class ReadinessGatesTests
{
    [Fact]
    public void Lists_have_the_items_that_were_asked_for()
    {
        var counts = ReadinessGates.Instance.Lists.ToDictionary(list => list.Id, list => list.Items.Length);
        Assert.Equal((6, 5, 5, 5, 4), (counts["configuration"], counts["credentials"], counts["migrations"], counts["monitoring"], counts["testing"]));
        Assert.Equal((10, 7), (counts["must-have"], counts["nice-to-have"]));
    }

    [Fact]
    public void Items_name_rules_of_the_catalogue_or_say_why_none_can_tell()
        => Assert.All(ReadinessGates.Instance.Lists.SelectMany(list => list.Items), item =>
        {
            Assert.All(item.Rules, rule => Assert.NotNull(RuleCatalogue.Instance.Find(rule)));
            Assert.Equal(item.Rules.IsEmpty, item.Why is not null);
        });

    [Fact]
    public void Gates_name_lists_and_areas_that_there_are()
        => Assert.All(ReadinessGates.Instance.Gates, gate =>
        {
            Assert.NotEmpty(ReadinessGates.Instance.Of(gate));
            Assert.All(gate.Areas, area => Assert.True(RuleCatalogue.Instance.Areas.ContainsKey(area)));
        });

    [Fact]
    public void Infrastructure_leaves_out_backups_logs_and_alarms()
    {
        var gate = ReadinessGates.Instance.Gates.Single(gate => gate.Name == "infrastructure");
        Assert.True(gate.Counts("rds-multi-az"));
        Assert.True(gate.Counts("rule-of-another-pack"));
        Assert.False(gate.Counts("alarm-set-complete"));
    }

    [Theory]
    [InlineData(3, 0, 0, "pass", "rds-multi-az 3 compliant")]
    [InlineData(3, 1, 1, "fail", "rds-multi-az 1 violated")]
    [InlineData(3, 0, 2, "not checkable", "rds-multi-az 2 unknown at preview")]
    [InlineData(0, 0, 0, "not checkable", "does not apply: rds-multi-az")]
    public void Item_stands_as_its_rules_found(int compliant, int violated, int unknown, string status, string evidence)
    {
        var result = new ChecklistItem("Zones", ["rds-multi-az"]).Judge(new Dictionary<string, CheckCounts>(StringComparer.Ordinal) { ["rds-multi-az"] = new(compliant, violated, unknown, 1) });
        Assert.Equal((status, evidence), (result.Word, result.Evidence));
    }

    [Fact]
    public void Item_whose_rules_did_not_run_is_not_checkable()
    {
        var none = new Dictionary<string, CheckCounts>(StringComparer.Ordinal);
        Assert.Equal("did not run: rds-multi-az", new ChecklistItem("Zones", ["rds-multi-az"]).Judge(none).Evidence);
        var one = new Dictionary<string, CheckCounts>(StringComparer.Ordinal) { ["rds-multi-az"] = new(3, 0, 0, 0) };
        Assert.Equal("did not run: aurora-multi-az", new ChecklistItem("Zones", ["rds-multi-az", "aurora-multi-az"]).Judge(one).Evidence);
        Assert.Equal("measure it", new ChecklistItem("Load", [], "measure it").Judge(none).Evidence);
    }
}
