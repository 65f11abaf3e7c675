using Dbready.Reports;
using Dbready.Tests.Support;
using Engine;

namespace Dbready.Tests.Reports;

/// <summary>The sample run has five resources.</summary>
public sealed class CheckCounterTests
{
    [Fact]
    public void Count_what_is_not_reported_is_compliant() =>
        Assert.Equal(new CheckCounts(6, 0, 0, 0), Count([], []));

    [Fact]
    public void Count_two_findings_of_one_check_count_once() =>
        Assert.Equal(
            new CheckCounts(5, 1, 0, 0),
            Count([Runs.Finding("each", Runs.Instance, "one"), Runs.Finding("each", Runs.Instance, "two")], []));

    [Fact]
    public void Count_stack_rule_is_one_check_however_many_resources_it_names() =>
        Assert.Equal(
            new CheckCounts(5, 1, 0, 0),
            Count([Runs.Finding("whole", Runs.Instance, "one"), Runs.Finding("whole", Runs.Group, "two")], []));

    [Fact]
    public void Count_unknown_value_counts_for_the_rule_that_could_not_read_it() =>
        Assert.Equal(
            new CheckCounts(3, 0, 1, 2),
            Count(
                [Runs.Finding(GateReportBuilder.UnknownRule, Runs.Instance, "each: multiAz is not known.")],
                [new("each", "dbready", Runs.Server, "no server"), new("whole", "dbready", "", "no budget")]));

    [Fact]
    public void Count_resources_of_other_types_are_no_checks() =>
        Assert.Equal(
            new CheckCounts(5, 0, 0, 0),
            Count([], [new("each", "dbready", Runs.Server, Pulumi.Policy.ResourceValidationPolicy.OtherType)]));

    [Fact]
    public void Count_what_is_exempt_is_neither_violated_nor_compliant() =>
        Assert.Equal(
            new CheckCounts(5, 0, 0, 0, 1),
            Count([Runs.Finding("each", Runs.Instance, "auth.multiAz: found false, expected true. Exempt until 2026-12-31 (dba): moves", PolicyLevel.Advisory)], []));

    static CheckCounts Count(ImmutableArray<Engine.Finding> findings, ImmutableArray<NotApplicable> notApplicable) => CheckCounter.Count(Runs.Planned with
    {
        Packs =
        [
            Runs.Pack(
                Runs.Rule("each"),
                Runs.Rule("whole", PolicyScope.Stack),
                Runs.Rule(GateReportBuilder.UnknownRule),
                Runs.Rule("off", level: PolicyLevel.Disabled)),
        ],
        Findings = findings,
        NotApplicable = notApplicable,
    });
}
