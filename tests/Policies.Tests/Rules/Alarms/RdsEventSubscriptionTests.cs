using Pulumi.Policy;

namespace Policies.Tests.Rules.Alarms;

public sealed class RdsEventSubscriptionTests
{
    private const string Rule = "rds-event-subscription";
    private const string Type = "aws:rds/eventSubscription:EventSubscription";
    private static readonly object All = Value.List("failure", "maintenance", "configuration change", "failover", "low storage", "deletion");

    [Fact]
    public void Superset_passes() => Gate.Prod(Rule, SomeAlarm.Database(), Subscription(("sourceType", "db-instance"), ("eventCategories", All), ("sourceIds", Value.List("auth-db")))).IsCompliant();

    [Fact]
    public void Nothing_left_out_means_everything() => Gate.Prod(Rule, SomeAlarm.Database(), Subscription()).IsCompliant();

    [Fact]
    public void Source_joined_by_dependency_passes()
    {
        var database = Some.Database();
        Gate.Prod(Rule, database, Some.From("sourceIds", database.Urn, Type, "events", ("sourceType", "db-instance"), ("sourceIds", Value.List(Value.Unknown)))).IsCompliant();
    }

    [Fact]
    public void Missing_subscription_violates()
        => Gate.Prod(Rule, SomeAlarm.Database(), Subscription(("sourceIds", Value.List("other"))))
            .Violates("mandatory auth.identifier: found no subscription to its events, expected one with failure, maintenance, configuration change, failover, low storage. Declare an event subscription with source type db-instance.");

    [Fact]
    public void Missing_category_violates()
        => Gate.Prod(Rule, SomeAlarm.Database(), Subscription(("eventCategories", Value.List("failure", "maintenance", "configuration change"))))
            .Violates("mandatory events.eventCategories: found none of failover, low storage, expected failure, maintenance, configuration change, failover, low storage. Add them; a list that is left out means all.");

    [Fact]
    public void Subscription_that_is_off_violates()
        => Gate.Prod(Rule, SomeAlarm.Database(), Subscription(("enabled", false))).Violates("mandatory events.enabled: found false, expected true. Remove it: a subscription is in force by default.");

    [Fact]
    public void Cluster_needs_its_own()
        => Assert.Contains("db-cluster", Assert.Single(Gate.Prod(Rule, Some.Resource(Some.Cluster, "auth", ("engine", "aurora-postgresql")), Subscription(("sourceType", "db-instance"))).Violations), StringComparison.Ordinal);

    [Fact]
    public void Unknown_categories_are_unknown()
        => Gate.Prod(Rule, SomeAlarm.Database(), Subscription(("eventCategories", Value.Unknown))).IsUnknown(Unknown.At(Rule, "events.eventCategories"));

    [Fact]
    public void Without_databases_it_does_not_apply() => Gate.Prod(Rule).IsNotApplicable("no RDS database is declared");

    private static PolicyResource Subscription(params (string Name, object Value)[] props) => Some.Resource(Type, "events", props);
}
