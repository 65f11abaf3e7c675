using Dbready.Commands;
using Dbready.Reports;
using Dbready.Tests.Support;
using Engine;

namespace Dbready.Tests.Reports;

public sealed class GateReportBuilderTests
{
    static readonly GateReportBuilder Builder = new((urn, property) => urn == Runs.Instance && property == "multiAz" ? new SourceLine("stacks/prod.yaml", 12) : null);

    [Fact]
    public void Build_finding_has_parts_and_catalogue_line()
    {
        var report = Builder.Build(Runs.Options, Runs.Planned with
        {
            Packs = [Runs.Pack(Runs.Rule("rds-multi-az"))],
            Findings = [Runs.Finding("rds-multi-az", Runs.Instance, "auth.multiAz: found false, expected true. Set it.")],
        });
        var finding = Assert.Single(report.Findings);
        Assert.Equal(
            "rds-multi-az mandatory auth multiAz false true Set it. stacks/prod.yaml:12",
            $"{finding.Rule} {finding.Level} {finding.Resource} {finding.Property} {finding.Found} {finding.Expected} {finding.NextStep} {finding.Source}");
        Assert.False(report.Verdict.Go);
    }

    [Fact]
    public void Build_undecided_check_names_the_rule_that_could_not_read_its_value()
    {
        var report = Builder.Build(Runs.Options, Runs.Planned with
        {
            Findings = [Runs.Finding(GateReportBuilder.UnknownRule, Runs.Instance, "rds-multi-az: auth.multiAz: found unknown, expected a value that is known at preview. Declare it.")],
        });
        var finding = Assert.Single(report.Findings);
        Assert.Equal("rds-multi-az multiAz unknown stacks/prod.yaml:12", $"{finding.About} {finding.Property} {finding.Found} {finding.Source}");
        Assert.Equal("1 mandatory check undecided (rds-multi-az)", Assert.Single(report.Verdict.Reasons));
    }

    [Fact]
    public void Build_puts_what_blocks_first_and_disabled_rules_nowhere()
    {
        var report = Builder.Build(Runs.Options, Runs.Planned with
        {
            Packs = [Runs.Pack(Runs.Rule("b"), Runs.Rule("a"), Runs.Rule("off", level: PolicyLevel.Disabled))],
            Findings = [Runs.Finding("a", Runs.Instance, "one", PolicyLevel.Advisory), Runs.Finding("b", Runs.Group, "two")],
        });
        Assert.Equal("b a", string.Join(' ', report.Findings.Select(finding => finding.Rule)));
        Assert.Equal("a b", string.Join(' ', report.Rules.Select(rule => rule.Id)));
    }

    [Fact]
    public void Build_failed_run_closes_the_gate_without_any_finding()
    {
        var report = Builder.Build(Runs.Options, new PreviewResult { Failure = new RunFailure(FailureKind.PackDied, "policy pack x ended.") });
        Assert.Equal("policy pack x ended.", Assert.Single(report.Verdict.Reasons));
    }

    [Fact]
    public void Build_with_state_refuses_to_lose_a_server_or_a_secret()
    {
        var findings = Builder.Build(Runs.Options with { State = new Snapshot([]) }, Runs.Planned).Findings;
        Assert.Equal(
            [
                "gone: found delete, expected create, update or same. Keep it declared until its data has been moved or dumped; a renamed one keeps its resources with 'formerly'.",
                "auth.kmsKeyId: found replace, expected create, update or same. Change it in place, or declare a second one beside it and move over; a renamed one keeps its resources with 'formerly'.",
            ],
            findings.Select(finding => finding.Message).ToList());
        Assert.All(findings, finding => Assert.Equal("no-database-replacement", finding.Rule));
    }

    [Fact]
    public void Build_with_state_leaves_out_rules_of_the_plan_that_do_not_count()
    {
        var report = Builder.Build(Runs.Options with { State = new Snapshot([]) }, Runs.Planned, new RuleFilter([], ["no-database-replacement"]));
        Assert.Empty(report.Findings);
        Assert.Equal(["old-database-retained-during-cutover", "param-pending-reboot-surfaced"], report.Rules.Select(rule => rule.Id));
    }
}
