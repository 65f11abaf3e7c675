namespace Policies.Tests.Rules.Alarms;

public sealed class RdsEventSubscriptionParamsTests
{
    private const string Rule = "rds-event-subscription-params";
    private const string Type = "aws:rds/eventSubscription:EventSubscription";

    [Fact]
    public void Subscription_to_changes_passes()
        => Gate.Prod(Rule, Some.Parameters("postgres16"), Some.Resource(Type, "events", ("sourceType", "db-parameter-group"), ("eventCategories", Value.List("configuration change")))).IsCompliant();

    [Fact]
    public void Subscription_to_everything_passes() => Gate.Prod(Rule, Some.Parameters("postgres16"), Some.Resource(Type, "events")).IsCompliant();

    [Fact]
    public void Missing_subscription_violates()
        => Gate.Prod(Rule, Some.Parameters("postgres16"), Some.Resource(Type, "events", ("sourceType", "db-instance")))
            .Violates("advisory auth.name: found no subscription to its events, expected one with configuration change. Declare an event subscription with source type db-parameter-group.");

    [Fact]
    public void Unknown_source_is_unknown()
        => Gate.Prod(Rule, Some.Parameters("postgres16"), Some.Resource(Type, "events", ("sourceType", Value.Unknown))).IsUnknown(Unknown.At(Rule, "events.sourceType", "advisory"));

    [Fact]
    public void Without_parameter_groups_of_instances_it_does_not_apply()
    {
        const string Reason = "no parameter group of instances is declared";
        Gate.Prod(Rule).IsNotApplicable(Reason);
        Gate.Prod(Rule, Some.Resource("aws:rds/clusterParameterGroup:ClusterParameterGroup", "main", ("family", "aurora-postgresql16"))).IsNotApplicable(Reason);
    }
}
