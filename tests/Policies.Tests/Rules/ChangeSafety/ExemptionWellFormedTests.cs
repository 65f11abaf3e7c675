using Pulumi.Experimental;
using Pulumi.Policy;

namespace Policies.Tests.Rules.ChangeSafety;

public sealed class ExemptionWellFormedTests
{
    private const string Rule = "exemption-well-formed";
    private const string MultiAz = "rds-multi-az";
    private static readonly PolicyResource SingleZone = Some.Database(("multiAz", false));

    [Fact]
    public void Exempted_violation_is_reported_as_exempted_and_blocks_nothing()
    {
        Gate.Prod(MultiAz, Environment(Exemption()), SingleZone)
            .Violates("advisory auth.multiAz: found false, expected true. Exempt until 2026-12-31 (dba@example.com, OPS-17): moves in December");
        Gate.Prod(Rule, Environment(Exemption()), SingleZone).IsCompliant();
    }

    [Fact]
    public void Resource_may_be_a_urn_and_other_resources_are_not_excused()
    {
        Gate.Prod(Rule, Environment(Exemption("resource", SingleZone.Urn)), SingleZone).IsCompliant();
        Assert.StartsWith("mandatory ", Assert.Single(Gate.Prod(MultiAz, Environment(Exemption("resource", "au")), SingleZone).Violations), StringComparison.Ordinal);
    }

    [Fact]
    public void Stack_rules_and_unknown_values_are_excused_too()
    {
        Gate.Prod("param-statement-timeout", Environment(Exemption("rule", "param-statement-timeout")), Some.Parameters("postgres16"))
            .Violates("advisory auth.parameters[statement_timeout]: found nothing, expected more than 0 and at most 30000 ms. Exempt until 2026-12-31 (dba@example.com, OPS-17): moves in December");
        Gate.Prod(MultiAz, Environment(Exemption()), Some.Database(("multiAz", Value.Unknown)))
            .Violates("advisory auth.multiAz: found [unknown], expected a value that is known at preview. Exempt until 2026-12-31 (dba@example.com, OPS-17): moves in December");
    }

    [Theory]
    [InlineData("rule", "rds-multi-zone", "\"rds-multi-zone\", expected the id of a rule. Correct it; 'dbready rules' lists them.")]
    [InlineData("rule", "gate-value-unknown", "\"gate-value-unknown\", expected a rule that judges resources. Exempt the resource from the rule that it breaks, or cannot decide.")]
    [InlineData("resource", "", "\"\", expected a text. Say which resource, why, and who answers for it.")]
    [InlineData("reason", " ", "\" \", expected a text. Say which resource, why, and who answers for it.")]
    [InlineData("owner", null, "nothing, expected a text. Say which resource, why, and who answers for it.")]
    [InlineData("expires", "soon", "\"soon\", expected a date such as 2026-12-31. Say until when it holds.")]
    [InlineData("expires", "2026-11-20", "\"2026-11-20\", expected a day that is not past. Put the violation right, or have its owner decide again.")]
    [InlineData("expires", "2027-02-20", "\"2027-02-20\", expected a day within 90 days. Shorten it: an exemption is asked for again, not forgotten.")]
    public void Faulty_exemption_violates_and_excuses_nothing(string member, string? value, string message)
    {
        var environment = Environment(Exemption(member, value));
        Gate.Prod(Rule, environment, SingleZone).Violates($"mandatory prod.exemptions[0].{member}: found {message}");
        Assert.StartsWith("mandatory ", Assert.Single(Gate.Prod(MultiAz, environment, SingleZone).Violations), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-21")]
    [InlineData("2027-02-19")]
    public void First_and_last_day_hold(string day) => Gate.Prod(Rule, Environment(Exemption("expires", day)), SingleZone).IsCompliant();

    [Fact]
    public void Exemption_that_excuses_nothing_violates()
        => Gate.In("dev", Rule, Environment(Exemption()), Some.Database(("multiAz", true)))
            .Violates("mandatory prod.exemptions[0].resource: found \"auth\", expected a resource that breaks rds-multi-az. Remove the exemption: it excuses nothing.");

    [Fact]
    public void Approval_of_a_planned_step_is_not_for_the_pack_to_need()
        => Gate.Prod(Rule, Environment(Exemption("rule", "no-database-replacement"))).IsCompliant();

    [Fact]
    public void Configuration_exempts_as_well()
    {
        Gate.Configured(MultiAz, Rule, "exemptions", Value.List(Exemption()), SingleZone)
            .Violates("advisory auth.multiAz: found false, expected true. Exempt until 2026-12-31 (dba@example.com, OPS-17): moves in December");
        Gate.Configured(Rule, Rule, "exemptions", Value.List(Exemption("owner", "")), SingleZone)
            .Violates("mandatory config.exemption-well-formed.exemptions[0].owner: found \"\", expected a text. Say which resource, why, and who answers for it.");
    }

    [Fact]
    public void Unknown_exemption_is_unknown()
        => Gate.Prod(Rule, Environment(Value.Unknown), SingleZone).IsUnknown(Unknown.At(Rule, "prod.exemptions[0]"));

    [Fact]
    public void Without_exemptions_it_does_not_apply() => Gate.Prod(Rule, SingleZone).IsNotApplicable("nothing is exempt");

    private static PolicyResource Environment(PropertyValue exemption)
        => Some.Resource("dbready:environment:Environment", "prod", ("environment", "prod"), ("exemptions", Value.List(exemption)));

    private static PropertyValue Exemption(string member = "ticket", string? value = "OPS-17")
    {
        var members = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["rule"] = MultiAz,
            ["resource"] = "auth",
            ["reason"] = "moves in December",
            ["owner"] = "dba@example.com",
            ["ticket"] = "OPS-17",
            ["expires"] = "2026-12-31",
            [member] = value,
        };
        return Value.Map([.. members.Where(m => m.Value is not null).Select(m => (m.Key, (object)m.Value!))]);
    }
}
