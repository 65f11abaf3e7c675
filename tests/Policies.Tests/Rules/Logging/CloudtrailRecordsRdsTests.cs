using Pulumi.Policy;

namespace Policies.Tests.Rules.Logging;

public sealed class CloudtrailRecordsRdsTests
{
    private const string Rule = "cloudtrail-records-rds";

    [Fact]
    public void Trail_of_management_events_passes() => Gate.Prod(Rule, Some.Database(), Trail()).IsCompliant();

    [Fact]
    public void Missing_trail_violates()
        => Gate.Prod(Rule, Some.Database())
            .Violates("advisory auth.engine: found no trail, expected one that records management events. Declare a trail, or name the account's own in the configuration of this rule.");

    [Fact]
    public void Trail_that_records_nothing_of_it_violates()
    {
        const string Rest = "expected a trail that records management events. Set enableLogging, and include management events.";
        Gate.Prod(Rule, Some.Database(), Trail(("enableLogging", false))).Violates("advisory trail.enableLogging: found false, " + Rest);
        Gate.Prod(Rule, Some.Database(), Trail(("eventSelectors", Value.List(Value.Map(("includeManagementEvents", false)))))).Violates("advisory trail.enableLogging: found true by default, " + Rest);
    }

    [Fact]
    public void Unknown_switch_is_unknown()
        => Gate.Prod(Rule, Some.Database(), Trail(("enableLogging", Value.Unknown))).IsUnknown(Unknown.At(Rule, "trail.enableLogging", "advisory"));

    [Fact]
    public void Trail_of_the_account_may_be_named()
        => Gate.Configured(Rule, Rule, "trails", Value.List("organization"), Some.Database()).IsNotApplicable("recorded by organization, as configured");

    [Fact]
    public void Without_databases_it_does_not_apply() => Gate.Prod(Rule).IsNotApplicable("no RDS database is declared");

    private static PolicyResource Trail(params (string Name, object Value)[] props) => Some.Resource("aws:cloudtrail/trail:Trail", "trail", props);
}
