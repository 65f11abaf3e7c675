using Dbready.Commands;
using Dbready.Reports;
using Dbready.Tests.Support;
using Engine;

namespace Dbready.Tests.Commands;

public sealed class RuleFilterTests
{
    static readonly PreviewResult Run = Runs.Planned with
    {
        Packs = [Runs.Pack(Runs.Rule("one"), Runs.Rule("two"), Runs.Rule(GateReportBuilder.UnknownRule))],
        Findings =
        [
            Runs.Finding("one", Runs.Instance, "broken"),
            Runs.Finding("two", Runs.Instance, "broken"),
            Runs.Finding(GateReportBuilder.UnknownRule, Runs.Group, "one: family is not known"),
        ],
        NotApplicable = [new NotApplicable("two", "dbready", Runs.Server, "no server")],
    };

    [Fact]
    public void Only_leaves_what_the_named_rules_found_or_could_not_decide()
    {
        var seen = new RuleFilter(["one"], []).Apply(Run);
        Assert.Equal<Engine.Finding>([Run.Findings[0], Run.Findings[2]], seen.Findings.AsEnumerable());
        Assert.Equal("one", Assert.Single(seen.Packs[0].Policies).Name);
        Assert.Empty(seen.NotApplicable);
    }

    [Fact]
    public void Skip_leaves_the_others() => Assert.Equal<Engine.Finding>([Run.Findings[1]], new RuleFilter([], ["one"]).Apply(Run).Findings.AsEnumerable());

    [Fact]
    public void Without_options_nothing_changes() => Assert.Same(Run, new RuleFilter([], []).Apply(Run));

    [Fact]
    public void Rule_that_no_pack_has_is_wrong_use()
        => Assert.Equal(
            "'oen': no policy pack has this rule; 'dbready rules' lists those of this clone.",
            Assert.Throws<UsageException>(() => new RuleFilter([], ["oen"]).Apply(Run)).Message);
}
